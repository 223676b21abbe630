// Teaching a model one hand: a short training on a few drawings that the model is to know, and on
// MNIST images that it must not forget meanwhile. In steps, so that a page can do other things
// between them. Measures nothing, and leaves the model as it is: the lesson's weights are for
// give_to() to hand over.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "digits/model.hpp"
#include "nn/adam.hpp"

namespace digitpad {

/// Each step goes down the gradient of one batch, with Adam. A quarter of the batch are the
/// drawings, each changed a little as if drawn again, with their labels; what the model already
/// reads surely stays as it is. The rest are rehearsal images whose targets are the probabilities
/// that the model itself gave them before the lesson, so that it stays as it was, doubts included
/// (G. Hinton, O. Vinyals, J. Dean, "Distilling the Knowledge in a Neural Network", 2015; Z. Li, D.
/// Hoiem, "Learning without Forgetting", 2016). Only the last layers learn: the ones before find
/// strokes and corners, which every hand has.
class Lesson {
 public:
  /// drawings: N x 784 with N labels, 0 to 9. rehearsal: M x 784. N and M are at least 1. The same
  /// arguments give the same weights.
  Lesson(const Model& model, ConstView<float> drawings, std::span<const std::uint8_t> labels,
         ConstView<float> rehearsal);

  Index steps() const;
  bool done() const { return step_ == steps(); }

  /// Returns the batch's mean loss before the step. Not to be called when done().
  float step();

  /// Gives a network of the same architecture the lesson's weights.
  void give_to(const Network<float>& network) const;

 private:
  void choose_images();
  void choose_targets(ConstView<float> scores);
  float learn(ConstView<float> features);
  float learning_rate() const;
  /// Which drawing the n-th of this step's batch is made from.
  Index drawing(Index n) const;

  Network<float> original_, taught_;
  std::size_t first_learning_;              // index of a layer
  std::vector<Parameter<float>> learning_;  // of taught_, from that layer on
  Matrix<float> drawings_, rehearsal_, x_, t_;
  std::vector<std::uint8_t> labels_;
  SoftmaxWithLoss<float> head_;
  Adam<float> adam_{0};
  Random random_{1};
  Index step_ = 0;
};

}  // namespace digitpad
