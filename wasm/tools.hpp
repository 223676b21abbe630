// What a page asks for now and then: a model's gradients checked, its files in other formats,
// numpy's files read, a digit found in a picture. A module of its own, so that nobody who draws
// waits for it; it gets the model from the session's save(). Plain C++; tools_bindings.cpp declares
// it to JavaScript.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "digits/gradient_check.hpp"
#include "digits/model.hpp"
#include "digits/picture.hpp"

namespace digitpad {

/// Buffers move when they grow: whoever holds a span asks again after each call.
class Tools {
 public:
  // To write into: each makes room for n items.
  std::span<std::uint8_t> bytes(std::size_t n);
  std::span<float> images(std::size_t n);         // n x 784, 0 (paper) to 1 (ink)
  std::span<std::uint8_t> labels(std::size_t n);  // n

  /// The .safetensors in bytes() becomes the model; `file` names it in errors.
  Status load(const std::string& file);

  /// The .npy in bytes() joins the arrays that the next model_from_arrays() takes.
  Status read_npy(const std::string& file);
  /// The tutorials' network from those arrays, by their names: see model_from_tutorial.
  Status model_from_arrays(LayerType activation, const std::string& source);

  Status save();                           // -> saved: .safetensors
  Status save_npy(std::size_t parameter);  // -> saved: .npy
  Status save_onnx();                      // -> saved: .onnx
  std::span<const std::uint8_t> saved() const { return saved_; }

  /// The width x height grey pixels in bytes(), 0 black to 255 white, to images(1) and to saved(),
  /// which holds kFineSide x kFineSide bytes for people to look at, 0 paper to 255 ink. drawn() is
  /// false when there was no ink.
  Status render_picture(int width, int height);
  bool drawn() const { return drawn_; }

  /// On all images and labels: see GradientChecking. broken_layer: an index, or -1 for none.
  /// Errors: no model, no image, or fewer labels; no such layer; one image for a broken layer,
  /// whose mistake it would not show.
  Status begin_gradient_check(double log_epsilon, int broken_layer);
  /// One element. Not to be called before begin_gradient_check(), or when all are checked.
  void check_next_element() { checking_->step(); }
  /// nullptr before begin_gradient_check().
  const GradientChecking* checking() const { return checking_.get(); }
  /// Of the i-th parameter: size, and the means of |backprop|, |numerical| and their difference's.
  std::span<const double> gradient_check(std::size_t i);
  /// nullptr before load() or model_from_arrays().
  const Model* model() const { return model_.get(); }

 private:
  Status ready() const;

  std::vector<std::uint8_t> bytes_, labels_, saved_;
  std::vector<float> images_;
  bool drawn_ = false;
  std::vector<Tensor> arrays_;
  std::unique_ptr<Model> model_;
  std::unique_ptr<GradientChecking> checking_;
  std::array<double, 4> check_{};
};

}  // namespace digitpad
