// IDX files as MNIST has them, and each way in which one can be wrong.
#include "files/idx.hpp"

#include <gtest/gtest.h>

#include "test_bytes.hpp"

namespace digitpad {
namespace {

using Shape = std::vector<std::int64_t>;

const Bytes three_labels{0, 0, 8, 1, 0, 0, 0, 3, 7, 2, 1};
// Two images of 2 x 3.
const Bytes two_images{0, 0, 8, 3, 0, 0, 0, 2, 0,  0,  0,  2,  0,  0,
                       0, 3, 1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 255};

std::string message(const Bytes& bytes, int rank) {
  return error_of(read_idx(bytes, "train.idx", rank)).message;
}

TEST(Idx, HoldsLabels) {
  const auto labels = read_idx(three_labels, "train.idx", 1);
  ASSERT_TRUE(labels.ok()) << labels.status().message;
  EXPECT_EQ(labels.value().shape, Shape{3});
  EXPECT_EQ(Bytes(labels.value().values.begin(), labels.value().values.end()), (Bytes{7, 2, 1}));
}

TEST(Idx, HoldsImages) {
  const auto images = read_idx(two_images, "train.idx", 3);
  ASSERT_TRUE(images.ok()) << images.status().message;
  EXPECT_EQ(images.value().shape, (Shape{2, 2, 3}));
  ASSERT_EQ(images.value().values.size(), 12u);
  EXPECT_EQ(images.value().values.front(), 1);
  EXPECT_EQ(images.value().values.back(), 255);
}

TEST(Idx, HasBigEndianSizes) {
  Bytes bytes{0, 0, 8, 1, 0, 0, 1, 2};
  bytes.resize(8 + 258);
  EXPECT_EQ(message(bytes, 1), "no error");
}

TEST(Idx, IsRefusedWithAWrongMagicNumber) {
  EXPECT_EQ(message(three_labels, 3),
            "train.idx has magic number 2049, expected 2051 (IDX, unsigned bytes, images)");
  EXPECT_EQ(message(two_images, 1),
            "train.idx has magic number 2051, expected 2049 (IDX, unsigned bytes, labels)");
  EXPECT_EQ(read_idx(two_images, "train.idx", 1).status().code, StatusCode::format);
}

TEST(Idx, IsRefusedWithTooFewOrTooManyBytes) {
  Bytes bytes = two_images;
  bytes.pop_back();
  EXPECT_EQ(message(bytes, 3),
            "train.idx has a size of 11 bytes after its header, expected 2 x 2 x 3 = 12");
  bytes.resize(two_images.size() + 1);
  EXPECT_EQ(message(bytes, 3),
            "train.idx has a size of 13 bytes after its header, expected 2 x 2 x 3 = 12");
  EXPECT_EQ(read_idx(bytes, "train.idx", 3).status().code, StatusCode::truncated);
}

TEST(Idx, IsRefusedWhenItEndsInItsHeader) {
  for (std::size_t size = 0; size < 16; ++size)
    EXPECT_EQ(
        message(Bytes(two_images.begin(), two_images.begin() + static_cast<long>(size)), 3),
        "train.idx has a size of " + std::to_string(size) + " bytes, expected an IDX header of 16");
}

TEST(Idx, IsRefusedWithADimensionOfZero) {
  Bytes bytes = two_images;
  bytes[11] = 0;
  EXPECT_EQ(message(bytes, 3), "train.idx has dimension 2 of 0, expected at least 1");
}

TEST(Idx, IsRefusedWhenItsDimensionsMultipliedOverflow) {
  // 2^31 x 2^31 x 4 is 2^64, which 64 bits would count as 0.
  const Bytes bytes{0, 0, 8, 3, 0x80, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 4};
  EXPECT_EQ(message(bytes, 3),
            "train.idx has a size of 0 bytes after its header, expected 2147483648 x 2147483648 x "
            "4");
}

TEST(Idx, IsToldFromAGzipFileAndFromAnHtmlPage) {
  EXPECT_EQ(message({0x1F, 0x8B, 8, 0, 0, 0}, 1),
            "train.idx starts with 1f 8b: compressed with gzip, not an IDX file; unpack it first "
            "(gunzip)");
  EXPECT_EQ(message(bytes_of("\n<html><body>404"), 3),
            "train.idx starts with '<html': an HTML page, not an IDX file; is the address right?");
}

TEST(Idx, IsReadOnlyAsLabelsOrImages) {
  EXPECT_EQ(read_idx(two_images, "train.idx", 2).status().code, StatusCode::argument);
}

}  // namespace
}  // namespace digitpad
