// How a model is trained, as data (model/recipes/*.json), and the training itself.
#pragma once

#include <string>
#include <string_view>

#include "digits/mnist.hpp"
#include "digits/model.hpp"
#include "nn/sgd.hpp"

namespace digitpad {

struct Recipe {
  std::string name;
  Architecture architecture;
  float learning_rate;
  Index batch_size;
  Index steps;
  Index evaluate_every;  // steps
  std::uint64_t seed;
  DType stored_as;  // the dtype of the weights in the file
};

/// `source` names the recipe in errors. Errors: not JSON; a field missing, unknown or out of range.
Result<Recipe> parse_recipe(std::string_view json, std::string_view source);

/// The tutorials' loop: each step draws a batch with replacement and goes down its gradient.
class Training {
 public:
  /// `train` (with one_hot_label) must outlive this.
  Training(const Recipe& recipe, const MnistSet& train);

  /// One step. Returns the batch's mean loss before it.
  float step();

  Model& model() { return model_; }

 private:
  const MnistSet& train_;
  Model model_;
  Sgd<float> optimizer_;
  Random random_;
  Matrix<float> x_batch_, t_batch_;
};

}  // namespace digitpad
