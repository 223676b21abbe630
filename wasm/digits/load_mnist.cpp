// The part of mnist.hpp that opens files; not compiled to WebAssembly, which has none.
#include "digits/mnist.hpp"
#include "files/read_file.hpp"

namespace digitpad {
namespace {

Result<MnistSet> load_set(const std::string& directory, const std::string& set,
                          MnistOptions options) {
  const std::string images_name = directory + "/" + set + "-images-idx3-ubyte";
  const std::string labels_name = directory + "/" + set + "-labels-idx1-ubyte";
  Result<std::vector<std::uint8_t>> images = read_file(images_name);
  if (!images.ok()) return images.status();
  Result<std::vector<std::uint8_t>> labels = read_file(labels_name);
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

Result<MnistSet> load_mnist_test(const std::string& directory, MnistOptions options) {
  return load_set(directory, "t10k", options);
}

}  // namespace digitpad
