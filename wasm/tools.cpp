#include "tools.hpp"

#include <cmath>
#include <utility>

#include "digits/labels.hpp"
#include "digits/onnx_export.hpp"
#include "digits/strokes.hpp"
#include "files/messages.hpp"
#include "files/npy.hpp"

namespace digitpad {
namespace {

template <class T>
std::span<T> sized(std::vector<T>& buffer, std::size_t n) {
  buffer.resize(n);
  return buffer;
}

}  // namespace

std::span<std::uint8_t> Tools::bytes(std::size_t n) { return sized(bytes_, n); }
std::span<float> Tools::images(std::size_t n) { return sized(images_, n * kImageSize); }
std::span<std::uint8_t> Tools::labels(std::size_t n) { return sized(labels_, n); }

Status Tools::load(const std::string& file) {
  const Result<SafetensorsFile> contents = read_safetensors(bytes_, file);
  if (!contents.ok()) return contents.status();
  Result<Model> model = model_from_safetensors(contents.value(), file);
  if (!model.ok()) return model.status();
  model_ = std::make_unique<Model>(std::move(model).value());
  return {};
}

Status Tools::read_npy(const std::string& file) {
  Result<Tensor> array = digitpad::read_npy(bytes_, file);
  if (!array.ok()) return array.status();
  arrays_.push_back(std::move(array).value());
  return {};
}

Status Tools::model_from_arrays(LayerType activation, const std::string& source) {
  Result<Model> model = model_from_tutorial(std::exchange(arrays_, {}), activation, source);
  if (!model.ok()) return model.status();
  model_ = std::make_unique<Model>(std::move(model).value());
  return {};
}

Status Tools::ready() const {
  return model_ ? Status{} : Status{StatusCode::argument, "no model is loaded"};
}

Status Tools::save() {
  if (Status status = ready(); !status.ok()) return status;
  saved_ = write_safetensors(to_safetensors(*model_, DType::f32));
  return {};
}

Status Tools::save_npy(std::size_t parameter) {
  if (Status status = ready(); !status.ok()) return status;
  const std::vector<Tensor> tensors = tensors_of(*model_, DType::f32);
  if (parameter >= tensors.size())
    return fault(StatusCode::argument, {"there is no parameter ", parameter});
  saved_ = write_npy(tensors[parameter]);
  return {};
}

Status Tools::save_onnx() {
  if (Status status = ready(); !status.ok()) return status;
  saved_ = to_onnx(*model_);
  return {};
}

Status Tools::render_picture(int width, int height) {
  FineImage fine;
  const Result<bool> drawn =
      render(Picture{bytes_, width, height}, images(1).first<kImageSize>(), fine);
  if (!drawn.ok()) return drawn.status();
  drawn_ = drawn.value();
  saved_.resize(fine.size());
  for (std::size_t i = 0; i < fine.size(); ++i)
    saved_[i] = static_cast<std::uint8_t>(std::lround(255 * fine[i]));
  return {};
}

Status Tools::begin_gradient_check(double log_epsilon, int broken_layer) {
  if (Status status = ready(); !status.ok()) return status;
  const std::size_t n = images_.size() / kImageSize;
  if (n == 0 || labels_.size() != n)
    return {StatusCode::argument, "a gradient check needs images, and a label for each"};
  if (Status status = check_labels(labels_, "labels"); !status.ok()) return status;
  GradientCheckOptions options{.log_epsilon = log_epsilon};
  if (broken_layer >= 0) {
    options.broken_layer = static_cast<std::size_t>(broken_layer);
    if (*options.broken_layer >= model_->architecture.layers.size())
      return fault(StatusCode::argument, {"there is no layer ", *options.broken_layer});
    if (n == 1)
      return {StatusCode::argument,
              "a broken layer divides by the number of images once too often, which one image does "
              "not show: pass two or more"};
  }
  checking_ = std::make_unique<GradientChecking>(
      *model_, ConstView<float>(images_.data(), static_cast<Index>(n), kImageSize),
      one_hot(labels_), options);
  return {};
}

std::span<const double> Tools::gradient_check(std::size_t i) {
  const GradientCheck check = checking_->checks()[i];
  check_ = {static_cast<double>(check.size), check.backprop, check.numerical, check.difference};
  return check_;
}

}  // namespace digitpad
