#include "session.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "digits/labels.hpp"
#include "digits/layer_types.hpp"
#include "digits/mnist.hpp"
#include "files/messages.hpp"
#include "nn/kernels/pixels.hpp"
#include "nn/sgd.hpp"

namespace digitpad {
namespace {

template <class T>
std::span<T> sized(std::vector<T>& buffer, std::size_t n) {
  buffer.resize(n);
  return buffer;
}

std::vector<Matrix<float>> state_of(const Model& model) {
  std::vector<Matrix<float>> values;
  for (const Parameter<float>& entry : model.network.state()) values.push_back(*entry.value);
  return values;
}

}  // namespace

std::span<std::uint8_t> Session::bytes(std::size_t n) { return sized(bytes_, n); }
std::span<float> Session::images(std::size_t n) { return sized(images_, n * kImageSize); }
std::span<std::uint8_t> Session::labels(std::size_t n) { return sized(labels_, n); }

std::span<float> Session::points(std::size_t n) {
  static_assert(sizeof(Point) == 2 * sizeof(float));
  return {&sized(drawing_.points, n).data()->x, 2 * n};
}

std::span<std::uint32_t> Session::stroke_lengths(std::size_t n) {
  return sized(drawing_.stroke_lengths, n);
}

Status Session::load(const std::string& file) {
  const Result<SafetensorsFile> contents = read_safetensors(bytes_, file);
  if (!contents.ok()) return contents.status();
  Result<Model> model = model_from_safetensors(contents.value(), file);
  if (!model.ok()) return model.status();
  use(std::move(model).value());
  return {};
}

Status Session::create(const std::string& architecture, double seed) {
  Result<Architecture> parsed = parse_architecture(architecture, "the architecture");
  if (!parsed.ok()) return parsed.status();
  use(new_model("", std::move(parsed).value(), static_cast<std::uint64_t>(seed)));
  return {};
}

void Session::use(Model model) {
  model_ = std::make_unique<Model>(std::move(model));
  set_optimizer(Optimizer::sgd);
  forget_weights();
}

Status Session::render_strokes() {
  const Result<bool> drawn = render(drawing_, images(1).first<kImageSize>());
  if (!drawn.ok()) return drawn.status();
  drawn_ = drawn.value();
  return {};
}

Status Session::images_from_bytes(std::size_t first, std::size_t n) {
  if (bytes_.size() < n * kImageSize || images_.size() < (first + n) * kImageSize)
    return fault(StatusCode::argument,
                 {"the buffers hold fewer than the ", n, " images from ", first, " on"});
  kernels::from_bytes(bytes_.data(), static_cast<Index>(n * kImageSize),
                      images_.data() + first * kImageSize);
  return {};
}

Status Session::ready(std::size_t n, bool with_labels) {
  if (!model_) return {StatusCode::argument, "no model is loaded"};
  if (n == 0 || images_.size() / kImageSize < n || (with_labels && labels_.size() < n))
    return fault(StatusCode::argument,
                 {"the buffers hold fewer than the ", n, " images or labels asked for"});
  return {};
}

ConstView<float> Session::first_images(std::size_t n) const {
  return {images_.data(), static_cast<Index>(n), kImageSize};
}

Status Session::encode_labels(std::size_t n) {
  const std::span<const std::uint8_t> labels = std::span(labels_).first(n);
  if (Status status = check_labels(labels, "labels"); !status.ok()) return status;
  t_ = one_hot(labels);
  return {};
}

Status Session::predict(std::size_t n) {
  if (Status status = ready(n, false); !status.ok()) return status;
  softmax<float>(model_->network.predict(first_images(n)), probabilities_);
  // One score that is not finite leaves none of its row's probabilities a number.
  for (Index row = 0; row < probabilities_.rows(); ++row)
    if (std::isnan(probabilities_(row, 0)))
      return fault(StatusCode::value,
                   {"what the network makes of image ", row,
                    " is no longer finite: its weights are too large. Use another model"});
  return {};
}

Status Session::gradient(std::size_t n) {
  if (Status status = ready(n, true); !status.ok()) return status;
  if (Status status = encode_labels(n); !status.ok()) return status;
  loss_ = model_->network.gradient(first_images(n), t_);
  return {};
}

Status Session::backward(std::size_t digit, bool of_loss) {
  if (Status status = predict(1); !status.ok()) return status;
  if (digit >= static_cast<std::size_t>(probabilities_.size()))
    return fault(StatusCode::argument, {digit, " is not a digit"});
  // Of the loss: y - t. Of the score itself: 1, and 0 for the others.
  Matrix<float> dout = Matrix<float>::Zero(1, probabilities_.cols());
  if (of_loss) dout = probabilities_;
  dout.data()[digit] += of_loss ? -1.0f : 1.0f;
  layer_gradients_ = model_->network.backward(dout);
  return {};
}

Status Session::train_step(std::size_t n, float learning_rate) {
  if (Status status = ready(n, true); !status.ok()) return status;
  model_->network.set_training(true);
  Status learned = gradient(n);
  model_->network.set_training(false);
  if (!learned.ok()) return learned;
  if (!std::isfinite(loss_))
    return {StatusCode::value,
            "the loss is no longer finite: the weights have grown too large. Go back to earlier "
            "weights and use a smaller learning rate"};
  const std::vector<Parameter<float>>& parameters = model_->network.parameters();
  if (adam_)
    adam_->update(parameters, learning_rate);
  else if (momentum_)
    momentum_->update(parameters, learning_rate);
  else
    Sgd<float>{learning_rate}.update(parameters);
  forget_weights();
  return {};
}

void Session::draw_samples(std::size_t n, std::size_t count, double seed, std::size_t step) {
  Random random(derived_seed(static_cast<std::uint64_t>(seed), step));
  for (std::uint32_t& sample : sized(drawn_samples_, n))
    sample = static_cast<std::uint32_t>(random.index(static_cast<Index>(count)));
}

void Session::set_optimizer(Optimizer optimizer) {
  momentum_.reset();
  adam_.reset();
  if (optimizer == Optimizer::momentum) momentum_.emplace(0.9f);
  if (optimizer == Optimizer::adam) adam_.emplace(0.0f);
}

Status Session::begin_lesson(std::size_t n, std::size_t rehearsal) {
  if (n == 0 || rehearsal == 0 || labels_.size() < n)
    return fault(
        StatusCode::argument,
        {"a lesson needs drawings, a label for each, and images to rehearse; there are ", n,
         " drawings, ", std::min(labels_.size(), n), " labels and ", rehearsal, " images"});
  // The rehearsal by itself first: a huge one would make the sum wrap around to a small one.
  for (const std::size_t images : {rehearsal, n + rehearsal})
    if (Status status = ready(images, false); !status.ok()) return status;
  const std::span<const std::uint8_t> labels = std::span(labels_).first(n);
  if (Status status = check_labels(labels, "labels"); !status.ok()) return status;
  const std::vector<Matrix<float>> present = state_of(*model_);
  if (!untaught_.empty()) restore(untaught_);
  const ConstView<float> images = first_images(n + rehearsal);
  lesson_ = std::make_unique<Lesson>(
      *model_, images.rows_from(0, static_cast<Index>(n)), labels,
      images.rows_from(static_cast<Index>(n), static_cast<Index>(rehearsal)));
  restore(present);
  return {};
}

std::size_t Session::lesson_steps() const {
  return lesson_ ? static_cast<std::size_t>(lesson_->steps()) : 0;
}

Status Session::lesson_step() {
  if (!lesson_ || lesson_->done())
    return {StatusCode::argument, "no lesson is on, or it has no step left"};
  loss_ = lesson_->step();
  if (std::isfinite(loss_)) return {};
  drop_lesson();
  return {StatusCode::value,
          "the lesson's loss is no longer finite: the weights are too large to be taught"};
}

Status Session::end_lesson() {
  if (!lesson_ || !lesson_->done())
    return {StatusCode::argument, "no lesson is on, or it has steps left"};
  previous_ = state_of(*model_);
  if (untaught_.empty()) untaught_ = previous_;
  lesson_->give_to(model_->network);
  drop_lesson();
  return {};
}

Status Session::undo_lesson() {
  if (previous_.empty()) return {StatusCode::argument, "there is no lesson to undo"};
  restore(previous_);
  previous_.clear();
  return {};
}

Status Session::forget_lessons() {
  if (untaught_.empty()) return {StatusCode::argument, "there are no lessons to forget"};
  restore(untaught_);
  forget_weights();
  return {};
}

void Session::restore(const std::vector<Matrix<float>>& weights) {
  const std::vector<Parameter<float>> state = model_->network.state();
  for (std::size_t i = 0; i < state.size(); ++i) *state[i].value = weights[i];
}

/// From now on, lessons start at the present weights.
void Session::forget_weights() {
  lesson_.reset();
  untaught_.clear();
  previous_.clear();
}

Status Session::evaluate(std::size_t n) {
  if (Status status = ready(n, true); !status.ok()) return status;
  if (Status status = encode_labels(n); !status.ok()) return status;
  evaluation_ =
      digitpad::evaluate(scores_of(model_->network, first_images(n)), std::span(labels_).first(n));
  loss_ = static_cast<float>(evaluation_.loss);
  return {};
}

Status Session::read_idx_images(const std::string& file) {
  return keep_idx(mnist_images(bytes_, file));
}

Status Session::read_idx_labels(const std::string& file) {
  return keep_idx(mnist_labels(bytes_, file));
}

Status Session::keep_idx(const Result<IdxArray>& array) {
  if (!array.ok()) return array.status();
  idx_count_ = static_cast<std::size_t>(array.value().shape[0]);
  idx_values_.assign(array.value().values.begin(), array.value().values.end());
  return {};
}

Status Session::save() {
  if (!model_) return {StatusCode::argument, "no model is loaded"};
  saved_ = write_safetensors(to_safetensors(*model_, DType::f32));
  return {};
}

std::span<const std::uint32_t> Session::layer_shape(std::size_t layer) {
  ImageShape shape = model_->architecture.input;
  for (std::size_t i = 0; i <= layer; ++i)
    shape = output_shape(model_->architecture.layers[i], shape);
  const auto size = [](Index value) { return static_cast<std::uint32_t>(value); };
  if (shape.height == 1 && shape.width == 1)
    layer_shape_ = {size(shape.channels)};
  else
    layer_shape_ = {size(shape.height), size(shape.width), size(shape.channels)};
  return layer_shape_;
}

std::span<const float> Session::probabilities() const {
  return {probabilities_.data(), static_cast<std::size_t>(probabilities_.size())};
}

}  // namespace digitpad
