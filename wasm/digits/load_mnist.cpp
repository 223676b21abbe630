// The part of mnist.hpp that opens files; not compiled to WebAssembly, which has none.
#include <filesystem>

#include "digits/mnist.hpp"
#include "files/gzip.hpp"
#include "files/read_file.hpp"

namespace digitpad {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// A file, or where there is none, the same with .gz; unpacked in either case.
Result<Bytes> read_unpacked(const std::string& path) {
  const std::string packed = path + ".gz";
  std::error_code error;
  if (!std::filesystem::exists(path, error) && std::filesystem::exists(packed, error))
    return read_unpacked(packed);
  Result<Bytes> bytes = read_file(path);
  if (!bytes.ok() || !is_gzip(bytes.value())) return bytes;
  return gunzip(bytes.value(), path);
}

Result<MnistSet> load_set(const std::string& directory, const std::string& set,
                          MnistOptions options) {
  const std::string images_name = directory + "/" + set + "-images-idx3-ubyte";
  const std::string labels_name = directory + "/" + set + "-labels-idx1-ubyte";
  const Result<Bytes> images = read_unpacked(images_name);
  if (!images.ok()) return images.status();
  const Result<Bytes> labels = read_unpacked(labels_name);
  if (!labels.ok()) return labels.status();
  return mnist_from_idx(images.value(), images_name, labels.value(), labels_name, options);
}

}  // namespace

Result<Mnist> load_mnist(const std::string& directory, MnistOptions options) {
  Result<MnistSet> train = load_set(directory, "train", options);
  if (!train.ok()) return train.status();
  Result<MnistSet> test = load_set(directory, "t10k", options);
  if (!test.ok()) return test.status();
  return Mnist{std::move(train).value(), std::move(test).value()};
}

Result<Matrix<float>> load_images(const std::string& path) {
  const Result<Bytes> bytes = read_unpacked(path);
  if (!bytes.ok()) return bytes.status();
  const Result<IdxArray> images = mnist_images(bytes.value(), path);
  if (!images.ok()) return images.status();
  return normalized(images.value());
}

Result<MnistSet> load_mnist_test(const std::string& directory, MnistOptions options) {
  return load_set(directory, "t10k", options);
}

}  // namespace digitpad
