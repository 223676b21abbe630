// One model and the buffers through which a caller without C++ types works it: fill a buffer, call,
// read a buffer. Plain C++; bindings.cpp declares it to JavaScript.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "digits/evaluation.hpp"
#include "digits/lesson.hpp"
#include "digits/model.hpp"
#include "digits/strokes.hpp"
#include "files/idx.hpp"
#include "nn/adam.hpp"
#include "nn/momentum.hpp"

namespace digitpad {

/// Buffers move when they grow: whoever holds a span asks again after each call. Every call that
/// returns a Status leaves the model as it was when it fails.
class Session {
 public:
  /// What train_step goes down the gradient with: as in a recipe, Momentum keeping 0.9 of its
  /// velocity, Adam without weight decay.
  enum class Optimizer { sgd, momentum, adam };

  // To write into: each makes room for n items.
  std::span<std::uint8_t> bytes(std::size_t n);
  std::span<float> images(std::size_t n);         // n x 784, 0 (paper) to 1 (ink)
  std::span<std::uint8_t> labels(std::size_t n);  // n
  std::span<float> points(std::size_t n);         // n x 2: x, y
  std::span<std::uint32_t> stroke_lengths(std::size_t n);

  /// The .safetensors in bytes() becomes the model; `file` names it in errors.
  Status load(const std::string& file);
  /// A new model. `architecture`: see parse_architecture.
  Status create(const std::string& architecture, double seed);
  /// points and stroke_lengths to images(1). drawn() is false when there was no ink.
  Status render_strokes();
  bool drawn() const { return drawn_; }

  /// The n x 784 pixels in bytes(), 0 (paper) to 255 (ink), become the images from `first` on.
  /// Errors: the buffers hold fewer.
  Status images_from_bytes(std::size_t first, std::size_t n);

  /// The numbers, below `count`, of a step's n training images: the same as of the native program's
  /// Training with this seed. -> drawn_samples
  void draw_samples(std::size_t n, std::size_t count, double seed, std::size_t step);
  /// From its beginning, with nothing remembered. A new model begins with sgd.
  void set_optimizer(Optimizer optimizer);

  // On the first n of images and labels.
  /// Errors besides those of the arguments: the weights are so large that scores are not finite.
  Status predict(std::size_t n);  // -> probabilities
  /// Errors besides those of the arguments: the loss is not finite; the weights are then as before.
  Status train_step(std::size_t n, float learning_rate);  // -> loss, before the step
  Status gradient(std::size_t n);                         // -> loss, parameters' gradients
  Status evaluate(std::size_t n);                         // -> evaluation
  /// Backprop for the first image: of its loss with `digit` for its label, or of the digit's score.
  /// Errors besides those of predict(): `digit` is none. -> layer_gradients, parameters' gradients
  Status backward(std::size_t digit, bool of_loss);

  // A lesson: the first n of images and labels are drawings to learn, the `rehearsal` images after
  // them are not to be forgotten. Each lesson starts at the weights from before the first one, so
  // it takes all drawings that are to be known. The model reads as before until end_lesson().
  Status begin_lesson(std::size_t n, std::size_t rehearsal);
  std::size_t lesson_steps() const;  // 0: no lesson is on
  /// Errors: no lesson is on, or it has no step left; the loss is not finite.
  Status lesson_step();  // -> loss, before the step
  void drop_lesson() { lesson_.reset(); }
  /// Puts the lesson's weights into use. Errors: no lesson is on, or it has steps left.
  Status end_lesson();
  /// Back to the weights from before the latest lesson, or before all lessons: to the last bit.
  /// Errors: there are none to go back to. Training, or another model, makes its weights the first.
  Status undo_lesson();
  Status forget_lessons();

  /// An IDX file in bytes(): its pixels (count x 784) or labels. -> idx_values
  Status read_idx_images(const std::string& file);
  Status read_idx_labels(const std::string& file);

  Status save();  // -> saved: .safetensors

  // What the last calls gave.
  std::span<const std::uint32_t> drawn_samples() const { return drawn_samples_; }
  std::span<const float> probabilities() const;  // n x 10
  float loss() const { return loss_; }
  const Evaluation& evaluation() const { return evaluation_; }
  /// With respect to the image, to the first layer's output, and so on, each 1 x D.
  const std::vector<Matrix<float>>& layer_gradients() const { return layer_gradients_; }
  std::span<const std::uint8_t> saved() const { return saved_; }
  std::size_t idx_count() const { return idx_count_; }
  std::span<const std::uint8_t> idx_values() const { return idx_values_; }

  /// Of one sample's output of a layer: {height, width, channels}, or {values} where it is no
  /// image.
  std::span<const std::uint32_t> layer_shape(std::size_t layer);

  /// nullptr before load() or create().
  const Model* model() const { return model_.get(); }

 private:
  Status ready(std::size_t n, bool with_labels);
  ConstView<float> first_images(std::size_t n) const;
  /// one_hot of the first n labels, in t_.
  Status encode_labels(std::size_t n);
  Status keep_idx(const Result<IdxArray>& array);
  void use(Model model);
  void restore(const std::vector<Matrix<float>>& weights);
  void forget_weights();

  std::vector<std::uint8_t> bytes_, labels_, saved_, idx_values_;
  std::vector<float> images_;
  Drawing drawing_;
  std::unique_ptr<Model> model_;
  std::optional<Momentum<float>> momentum_;
  std::optional<Adam<float>> adam_;
  Matrix<float> t_, probabilities_;
  std::vector<Matrix<float>> layer_gradients_;
  bool drawn_ = false;
  float loss_ = 0;
  std::size_t idx_count_ = 0;
  std::vector<std::uint32_t> layer_shape_, drawn_samples_;
  Evaluation evaluation_;
  std::unique_ptr<Lesson> lesson_;
  // The state from before all lessons, and from before the latest one; empty: there is none.
  std::vector<Matrix<float>> untaught_, previous_;
};

}  // namespace digitpad
