// Training as a recipe says. Native only: its replicas are threads.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "digits/mnist.hpp"
#include "digits/recipe.hpp"
#include "nn/adam.hpp"
#include "nn/sgd.hpp"
#include "nn/weight_average.hpp"

namespace digitpad {

/// Each step draws a batch with replacement, as the tutorials do, changes its images as the recipe
/// says, and goes down the gradient. A recipe, its seed included, gives the same weights again,
/// however many cores there are: its replicas share the work, and their gradients are added in
/// order.
class Training {
 public:
  /// `train` (with one_hot_label) must outlive this.
  Training(const Recipe& recipe, const MnistSet& train);

  /// One step. Returns the batch's mean loss before it, measured on the changed images.
  float step();

  /// The model that the recipe is for: the average of the weights where it asks for one.
  Model model() const;

 private:
  /// One part of each batch, and the network that learns from it.
  struct Replica {
    Model model;
    Random random;
    Matrix<float> x, t;
    float loss = 0;
  };

  void learn(Replica& replica);
  void gather_gradients();
  void spread_state();
  float learning_rate() const;

  Recipe recipe_;
  const MnistSet& train_;
  std::vector<std::unique_ptr<Replica>> replicas_;
  std::optional<Adam<float>> adam_;
  std::optional<WeightAverage<float>> average_;
  Index steps_ = 0;
};

}  // namespace digitpad
