// Training as a recipe says. Native only: its replicas are threads.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "digits/recipe.hpp"
#include "digits/training_samples.hpp"
#include "files/safetensors.hpp"
#include "nn/adam.hpp"
#include "nn/momentum.hpp"
#include "nn/sgd.hpp"
#include "nn/weight_average.hpp"

namespace digitpad {

/// Each step draws a batch with replacement, as the tutorials do, changes its images as the recipe
/// says, and goes down the gradient. A recipe, its seed included, gives the same weights again,
/// however many cores there are: its replicas share the work, and their gradients are added in
/// order. What is random in a step depends on the seed and the step's number alone, so that a
/// training that was interrupted goes on as if it had not been.
class Training {
 public:
  /// images: N x 784, 0 to 1; labels: N x 10, one-hot. Both must outlive this.
  Training(const Recipe& recipe, ConstView<float> images, ConstView<float> labels);

  /// One step. Returns the batch's mean loss before it, measured on the changed images.
  float step();

  /// How many were done.
  Index steps() const { return steps_; }

  /// The model that the recipe is for: the average of the weights where it asks for one.
  Model model() const;

  /// All that the next step depends on, the recipe and the images aside.
  SafetensorsFile checkpoint() const;

  /// Goes on from where `file` was made; an equal recipe must have made it. `source` names the file
  /// in errors: a step, or a tensor that the recipe needs, is missing or of another shape. After an
  /// error nothing has changed.
  Status resume(const SafetensorsFile& file, std::string_view source);

 private:
  /// One part of each batch, and the network that learns from it.
  struct Replica {
    Model model;
    Matrix<float> x, t;
    float loss = 0;
  };

  void learn(std::size_t replica);
  void gather_gradients();
  void update_parameters();
  void spread_state();
  double progress() const;
  float learning_rate() const;

  Recipe recipe_;
  TrainingSamples samples_;
  std::vector<std::unique_ptr<Replica>> replicas_;
  std::optional<Adam<float>> adam_;
  std::optional<Momentum<float>> momentum_;
  std::optional<WeightAverage<float>> average_;
  Index steps_ = 0;
};

}  // namespace digitpad
