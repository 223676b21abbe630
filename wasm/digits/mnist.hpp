// MNIST, from IDX files to matrices.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "files/idx.hpp"
#include "nn/matrix.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// The tutorials' three flags.
struct MnistOptions {
  bool normalize = true;       // pixels 0 to 1 instead of 0 to 255
  bool flatten = true;         // images N x 784 instead of N x 1 x 28 x 28
  bool one_hot_label = false;  // labels N x 10 instead of N
};

/// One of MNIST's two sets. The shapes are what numpy would show; memory is the same for each: a
/// row a sample, images 784 wide, labels 1 or 10 wide.
struct MnistSet {
  std::vector<Index> x_shape, t_shape;
  Matrix<float> x, t;
};

struct Mnist {
  MnistSet train, test;
};

/// An image file's pixels, N x 28 x 28. `file` names it in errors: a wrong magic number, dimension
/// or size.
Result<IdxArray> mnist_images(std::span<const std::uint8_t> bytes, std::string_view file);

/// Pixels of mnist_images as N x 784, 0 to 1.
Matrix<float> normalized(const IdxArray& images);

/// A label file's labels, N. Errors: as above, and a label above 9.
Result<IdxArray> mnist_labels(std::span<const std::uint8_t> bytes, std::string_view file);

/// Both. Errors: as above, and more images than labels or fewer.
Result<MnistSet> mnist_from_idx(std::span<const std::uint8_t> images, std::string_view images_name,
                                std::span<const std::uint8_t> labels, std::string_view labels_name,
                                MnistOptions options);

/// Reads train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and
/// t10k-labels-idx1-ubyte from `directory`, packed with gzip (.gz) or not. Native only. Errors: as
/// above, and a file that is missing or cannot be unpacked.
Result<Mnist> load_mnist(const std::string& directory, MnistOptions options);

/// The test set alone, a seventh of the reading.
Result<MnistSet> load_mnist_test(const std::string& directory, MnistOptions options);

/// One file of 28 x 28 images, MNIST's or others, packed or not: N x 784, 0 to 1. Native only.
/// Errors: as above.
Result<Matrix<float>> load_images(const std::string& path);

/// t: N x 1, or N x 10 one-hot. Returns the N labels.
std::vector<std::uint8_t> labels_of(ConstView<float> t);

}  // namespace digitpad
