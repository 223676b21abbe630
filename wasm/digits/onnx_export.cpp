// ONNX has the channels of an image first (N x C x H x W), digitpad last: images are turned on
// their way into the first layer that sees them as such, and back before an Affine.
#include "digits/onnx_export.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "digits/fold.hpp"
#include "digits/layer_types.hpp"
#include "files/onnx.hpp"

namespace digitpad {
namespace {

using Ints = std::vector<std::int64_t>;

/// W (ky, kx, in, out) as ONNX's Conv wants it: (out, in, ky, kx).
Tensor with_channels_first(const Tensor& W) {
  const auto size = [&](std::size_t i) { return static_cast<std::size_t>(W.shape[i]); };
  Tensor result{W.name, W.dtype, {W.shape[3], W.shape[2], W.shape[0], W.shape[1]}, {}};
  for (std::size_t out = 0; out < size(3); ++out)
    for (std::size_t in = 0; in < size(2); ++in)
      for (std::size_t k = 0; k < size(0) * size(1); ++k)
        result.values.push_back(W.values[(k * size(2) + in) * size(3) + out]);
  return result;
}

class Export {
 public:
  explicit Export(const Model& model) : tensors_(tensors_of(model, DType::f32)) {
    graph_.name = model.name.empty() ? "digitpad" : model.name;
    graph_.inputs = {{"image", {model.architecture.input.size()}}};
    graph_.outputs = {{"probabilities", {10}}};
    const std::vector<std::string> names = layer_names(model.architecture);
    ImageShape shape = model.architecture.input;
    for (std::size_t i = 0; i < names.size(); ++i) {
      add_layer(names[i], model.architecture.layers[i], shape);
      shape = output_shape(model.architecture.layers[i], shape);
    }
    graph_.nodes.push_back(
        {"Softmax", "Softmax1", {current_}, {"probabilities"}, {{"axis", std::int64_t{1}}}});
  }

  const OnnxGraph& graph() const { return graph_; }

 private:
  void add_layer(const std::string& name, const LayerSpec& spec, ImageShape input) {
    if (spec.type == LayerType::affine) {
      as_rows(name);
      add("Gemm", name, {}, {next_tensor(), next_tensor()});
    } else if (spec.type == LayerType::conv2d) {
      as_images(name, input);
      Tensor W = with_channels_first(next_tensor());
      add("Conv", name,
          {{"kernel_shape", Ints{spec.kernel, spec.kernel}}, {"pads", Ints(4, spec.padding)}},
          {std::move(W), next_tensor()});
    } else if (spec.type == LayerType::max_pool2d || spec.type == LayerType::avg_pool2d) {
      as_images(name, input);
      const Ints block{spec.size, spec.size};
      add(spec.type == LayerType::max_pool2d ? "MaxPool" : "AveragePool", name,
          {{"kernel_shape", block}, {"strides", block}}, {});
    } else {
      add(std::string(name_of(spec.type)), name, {},
          {});  // Relu and Sigmoid are called alike there
    }
  }

  void as_images(const std::string& before, ImageShape shape) {
    if (images_) return;
    images_ = true;
    const std::string sizes = before + ".shape";
    graph_.nodes.push_back({"Constant",
                            sizes,
                            {},
                            {sizes},
                            {{"value_ints", Ints{0, shape.height, shape.width, shape.channels}}}});
    graph_.nodes.push_back(
        {"Reshape", before + ".image", {current_, sizes}, {before + ".image"}, {}});
    current_ = before + ".image";
    add("Transpose", before + ".channels_first", {{"perm", Ints{0, 3, 1, 2}}}, {});
  }

  void as_rows(const std::string& before) {
    if (!images_) return;
    images_ = false;
    add("Transpose", before + ".channels_last", {{"perm", Ints{0, 2, 3, 1}}}, {});
    add("Flatten", before + ".row", {{"axis", std::int64_t{1}}}, {});
  }

  /// A node from the current value to the next, with `weights` as its further inputs.
  void add(const std::string& op, const std::string& name, std::vector<OnnxAttribute> attributes,
           std::vector<Tensor> weights) {
    std::vector<std::string> inputs{current_};
    for (Tensor& tensor : weights) {
      inputs.push_back(tensor.name);
      graph_.initializers.push_back(std::move(tensor));
    }
    current_ = name + ".out";
    graph_.nodes.push_back({op, name, std::move(inputs), {current_}, std::move(attributes)});
  }

  const Tensor& next_tensor() { return tensors_[used_++]; }

  OnnxGraph graph_;
  std::vector<Tensor> tensors_;
  std::size_t used_ = 0;
  std::string current_ = "image";
  bool images_ = false;
};

}  // namespace

std::vector<std::uint8_t> to_onnx(const Model& model) {
  return write_onnx(Export(fold(model)).graph(), {"digitpad", "1", "", {{"labels", "0123456789"}}});
}

}  // namespace digitpad
