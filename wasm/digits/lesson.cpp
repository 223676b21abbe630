#include "digits/lesson.hpp"

#include <numbers>

#include "digits/augment.hpp"
#include "nn/elementary.hpp"

namespace digitpad {
namespace {

// Chosen by measurement, with `digitpad evaluate --teach`: more of anything costs time in the page,
// and a higher rate or a larger share of drawings costs MNIST.
constexpr Index kSteps = 40;
constexpr Index kDrawn = 8, kRehearsed = 24;  // images of each batch
constexpr int kLearningLayers = 3;            // of those with parameters
constexpr double kRate = 1e-3;
constexpr float kSmoothing = 0.02f;  // a drawing need not be certain

/// What changes between one drawing and the next of the same hand.
constexpr Augmentation kDrawnAgain{.rotation = 7.5,
                                   .scale = 0.075,
                                   .shear = 0.15,
                                   .shift = 1,
                                   .elastic = 1.1,
                                   .pen = 0.4,
                                   .gain = 0.3};

Network<float> copy_of(const Model& model) {
  Random random(0);  // every weight is overwritten
  Network<float> copy = build_network<float>(model.architecture, random);
  copy_state(model.network, copy);
  return copy;
}

std::size_t first_learning_layer(const Network<float>& network) {
  std::size_t layer = network.layers().size();
  for (int learning = 0; layer > 0 && learning < kLearningLayers;)
    learning += network.layers()[--layer].layer->parameters().empty() ? 0 : 1;
  return layer;
}

std::vector<Parameter<float>> parameters_from(const Network<float>& network, std::size_t layer) {
  std::size_t earlier = 0;
  for (std::size_t i = 0; i < layer; ++i) earlier += network.layers()[i].layer->parameters().size();
  return {network.parameters().begin() + static_cast<std::ptrdiff_t>(earlier),
          network.parameters().end()};
}

}  // namespace

Lesson::Lesson(const Model& model, ConstView<float> drawings, std::span<const std::uint8_t> labels,
               ConstView<float> rehearsal)
    : original_(copy_of(model)),
      taught_(copy_of(model)),
      first_learning_(first_learning_layer(taught_)),
      learning_(parameters_from(taught_, first_learning_)),
      drawings_(drawings),
      rehearsal_(rehearsal),
      x_(kDrawn + kRehearsed, drawings.cols()),
      labels_(labels.begin(), labels.end()) {}

Index Lesson::steps() const { return kSteps; }

float Lesson::step() {
  choose_images();
  choose_targets(original_.predict(x_));
  // Up to the first layer that learns, both networks are the same: what the original's layers have
  // just put out is the lesson's input.
  const float loss =
      learn(first_learning_ == 0 ? x_ : original_.layers()[first_learning_ - 1].layer->output());
  adam_.update(learning_, learning_rate());
  ++step_;
  return loss;
}

Index Lesson::drawing(Index n) const { return (step_ * kDrawn + n) % drawings_.rows(); }

void Lesson::choose_images() {
  for (Index n = 0; n < kDrawn; ++n)
    augment(std::span<const float, kImageSize>(drawings_.row(drawing(n)).data(), kImageSize),
            kDrawnAgain, random_, std::span<float, kImageSize>(x_.row(n).data(), kImageSize));
  for (Index n = 0; n < kRehearsed; ++n)
    x_.row(kDrawn + n) = rehearsal_.row((step_ * kRehearsed + n) % rehearsal_.rows());
}

void Lesson::choose_targets(ConstView<float> scores) {
  softmax(scores, t_);
  for (Index n = 0; n < kDrawn; ++n) {
    const Index label = labels_[static_cast<std::size_t>(drawing(n))];
    if (t_(n, label) >= 1 - kSmoothing) continue;  // known already: there is nothing to change
    t_.row(n).setConstant(kSmoothing / static_cast<float>(t_.cols()));
    t_(n, label) += 1 - kSmoothing;
  }
}

/// Sets the gradients of all that learns; features: what comes into the first layer that does.
float Lesson::learn(ConstView<float> features) {
  const auto& layers = taught_.layers();
  const Matrix<float>* out = &layers[first_learning_].layer->forward(features);
  for (std::size_t i = first_learning_ + 1; i < layers.size(); ++i)
    out = &layers[i].layer->forward(*out);
  const float loss = head_.forward(*out, t_);
  const Matrix<float>* dout = &head_.backward();
  for (std::size_t i = layers.size() - 1; i > first_learning_; --i)
    dout = &layers[i].layer->backward(*dout);
  layers[first_learning_].layer->backward_parameters(*dout);
  return loss;
}

/// Down to nothing, as half a cosine.
float Lesson::learning_rate() const {
  const double at = static_cast<double>(step_) / static_cast<double>(kSteps);
  return static_cast<float>(kRate * (1 + sine_cosine(std::numbers::pi * at).cosine) / 2);
}

void Lesson::give_to(const Network<float>& network) const { copy_state(taught_, network); }

}  // namespace digitpad
