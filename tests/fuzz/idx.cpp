// IDX, packed with gzip or not: MNIST's images and labels.
#include "files/idx.hpp"

#include "demand.hpp"
#include "digits/mnist.hpp"
#include "files/gzip.hpp"

namespace digitpad {
namespace {

constexpr const char* kFile = "fuzz-idx-ubyte";

void check_idx(Input bytes, int rank) {
  const Result<IdxArray> array = read_idx(bytes, kFile, rank);
  if (!array.ok()) return demand_reason(array.status(), kFile);
  std::uint64_t count = 1;
  for (const std::int64_t size : array.value().shape) count *= static_cast<std::uint64_t>(size);
  demand(count == array.value().values.size(), "there are as many values as the shape says");
  demand(array.value().values.data() + count == bytes.data() + bytes.size(),
         "the values end where the file does");
}

void check_mnist(Input bytes) {
  const Result<IdxArray> images = mnist_images(bytes, kFile);
  if (images.ok()) {
    const Matrix<float> pixels = normalized(images.value());
    demand_pixels({pixels.data(), static_cast<std::size_t>(pixels.size())});
  } else {
    demand_reason(images.status(), kFile);
  }
  const Result<IdxArray> labels = mnist_labels(bytes, kFile);
  if (!labels.ok()) return demand_reason(labels.status(), kFile);
  for (const std::uint8_t label : labels.value().values) demand(label < 10, "a label is a digit");
}

void check(Input bytes) {
  std::vector<std::uint8_t> unpacked(bytes.begin(), bytes.end());
  if (is_gzip(bytes)) {
    Result<std::vector<std::uint8_t>> result = gunzip(bytes, kFile);
    if (!result.ok()) return demand_reason(result.status(), kFile);
    unpacked = std::move(result).value();
  }
  for (const int rank : {1, 3}) check_idx(unpacked, rank);
  check_mnist(unpacked);
}

}  // namespace
}  // namespace digitpad

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  digitpad::check({data, size});
  return 0;
}
