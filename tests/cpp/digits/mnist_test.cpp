// MNIST from IDX bytes: the three flags, and each way in which the files can be wrong.
#include "digits/mnist.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace digitpad {
namespace {

using testing::HasSubstr;
using Bytes = std::vector<std::uint8_t>;

/// An IDX3 file of `count` images of side x side, pixel i of image n being (7 n + i) mod 256.
Bytes image_file(std::uint8_t count, std::uint8_t side = 28) {
  Bytes bytes{0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, side, 0, 0, 0, side};
  for (int n = 0; n < count; ++n)
    for (int i = 0; i < side * side; ++i) bytes.push_back(static_cast<std::uint8_t>(7 * n + i));
  return bytes;
}

Bytes label_file(const Bytes& labels) {
  Bytes bytes{0, 0, 8, 1, 0, 0, 0, static_cast<std::uint8_t>(labels.size())};
  bytes.insert(bytes.end(), labels.begin(), labels.end());
  return bytes;
}

Result<MnistSet> mnist(const Bytes& images, const Bytes& labels, MnistOptions options = {}) {
  return mnist_from_idx(images, "images-idx3", labels, "labels-idx1", options);
}

TEST(Mnist, IsNormalizedFlatAndLabelledByDefault) {
  const MnistSet set = mnist(image_file(2), label_file({3, 9})).value();
  EXPECT_EQ(set.x_shape, (std::vector<Index>{2, 784}));
  EXPECT_EQ(set.t_shape, (std::vector<Index>{2}));
  EXPECT_FLOAT_EQ(set.x(1, 10), 17 / 255.0f);
  EXPECT_EQ(labels_of(set.t), (Bytes{3, 9}));
}

TEST(Mnist, KeepsPixelsAsTheyAreWithoutNormalize) {
  const MnistSet set = mnist(image_file(2), label_file({3, 9}), {.normalize = false}).value();
  EXPECT_EQ(set.x(1, 10), 17);
  EXPECT_EQ(set.x(0, 255), 255);
}

TEST(Mnist, KeepsHeightAndWidthWithoutFlatten) {
  const MnistSet set = mnist(image_file(2), label_file({3, 9}), {.flatten = false}).value();
  EXPECT_EQ(set.x_shape, (std::vector<Index>{2, 1, 28, 28}));
}

TEST(Mnist, GivesOneHotLabelsWhenAsked) {
  const MnistSet set = mnist(image_file(2), label_file({3, 9}), {.one_hot_label = true}).value();
  EXPECT_EQ(set.t_shape, (std::vector<Index>{2, 10}));
  EXPECT_EQ(set.t(0, 3), 1);
  EXPECT_EQ(set.t(1, 9), 1);
  EXPECT_EQ(set.t.sum(), 2);
  EXPECT_EQ(labels_of(set.t), (Bytes{3, 9}));
}

void expect_refused(const Result<MnistSet>& result, StatusCode code,
                    const std::vector<std::string>& words) {
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.status().code, code);
  for (const std::string& word : words) EXPECT_THAT(result.status().message, HasSubstr(word));
}

TEST(Mnist, RefusesImagesWithAWrongMagicNumber) {
  Bytes images = image_file(2);
  images[3] = 1;
  expect_refused(mnist(images, label_file({3, 9})), StatusCode::format,
                 {"images-idx3", "magic", "2049", "2051"});
}

TEST(Mnist, RefusesImagesThatAreCutShort) {
  Bytes images = image_file(2);
  images.resize(images.size() - 5);
  expect_refused(mnist(images, label_file({3, 9})), StatusCode::truncated, {"images-idx3", "5"});
}

TEST(Mnist, RefusesImagesOfAnotherSize) {
  expect_refused(mnist(image_file(2, 10), label_file({3, 9})), StatusCode::shape,
                 {"images-idx3", "10 x 10", "28 x 28"});
}

TEST(Mnist, RefusesALabelThatIsNoDigit) {
  expect_refused(mnist(image_file(2), label_file({3, 10})), StatusCode::value,
                 {"labels-idx1", "label 1", "10", "0 to 9"});
}

TEST(Mnist, RefusesMoreImagesThanLabels) {
  expect_refused(mnist(image_file(3), label_file({3, 9})), StatusCode::shape,
                 {"labels-idx1", "2 labels", "3 images"});
}

}  // namespace
}  // namespace digitpad
