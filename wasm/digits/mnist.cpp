#include "digits/mnist.hpp"

#include "digits/labels.hpp"
#include "files/messages.hpp"
#include "nn/network.hpp"

namespace digitpad {
namespace {

using Bytes =
    Eigen::Map<const Eigen::Matrix<std::uint8_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;

Matrix<float> as_floats(const IdxArray& array, Index columns) {
  return Bytes(array.values.data(), array.shape[0], columns).cast<float>();
}

}  // namespace

Result<IdxArray> mnist_images(std::span<const std::uint8_t> bytes, std::string_view file) {
  Result<IdxArray> array = read_idx(bytes, file, 3);
  if (!array.ok()) return array;
  const std::vector<std::int64_t>& shape = array.value().shape;
  if (shape[1] != 28 || shape[2] != 28)
    return fault(StatusCode::shape, {file, ": images are ", shape_text(std::span(shape).subspan(1)),
                                     "; MNIST's are 28 x 28"});
  return array;
}

Matrix<float> normalized(const IdxArray& images) { return as_floats(images, 784) / 255.0f; }

Result<IdxArray> mnist_labels(std::span<const std::uint8_t> bytes, std::string_view file) {
  Result<IdxArray> array = read_idx(bytes, file, 1);
  if (!array.ok()) return array;
  if (Status status = check_labels(array.value().values, file); !status.ok()) return status;
  return array;
}

Result<MnistSet> mnist_from_idx(std::span<const std::uint8_t> images, std::string_view images_name,
                                std::span<const std::uint8_t> labels, std::string_view labels_name,
                                MnistOptions options) {
  const Result<IdxArray> x = mnist_images(images, images_name);
  if (!x.ok()) return x.status();
  const Result<IdxArray> t = mnist_labels(labels, labels_name);
  if (!t.ok()) return t.status();
  const auto count = static_cast<Index>(x.value().shape[0]);
  if (t.value().shape[0] != count)
    return Status{StatusCode::shape, std::string(labels_name) + " has " +
                                         std::to_string(t.value().shape[0]) + " labels, but " +
                                         std::string(images_name) + " has " +
                                         std::to_string(count) + " images"};

  MnistSet set;
  set.x = options.normalize ? normalized(x.value()) : as_floats(x.value(), 784);
  set.x_shape =
      options.flatten ? std::vector<Index>{count, 784} : std::vector<Index>{count, 1, 28, 28};
  if (options.one_hot_label) {
    set.t = one_hot(t.value().values);
    set.t_shape = {count, 10};
  } else {
    set.t = as_floats(t.value(), 1);
    set.t_shape = {count};
  }
  return set;
}

std::vector<std::uint8_t> labels_of(ConstView<float> t) {
  std::vector<std::uint8_t> labels;
  for (Index n = 0; n < t.rows(); ++n)
    labels.push_back(
        static_cast<std::uint8_t>(t.cols() == 1 ? static_cast<Index>(t(n, 0)) : argmax(t, n)));
  return labels;
}

}  // namespace digitpad
