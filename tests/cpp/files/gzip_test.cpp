// gzip as Python and gzip(1) write it, and each way in which it can be wrong.
#include "files/gzip.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "test_bytes.hpp"

namespace digitpad {
namespace {

using testing::HasSubstr;

// Python's gzip.compress(b"digits\n", mtime=0).
const Bytes digits{0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02,
                   0x03, 0x4b, 0xc9, 0x4c, 0xcf, 0x2c, 0x29, 0xe6, 0x02,
                   0x00, 0x69, 0xf9, 0x6d, 0x17, 0x07, 0x00, 0x00, 0x00};

Bytes packed_zeros(std::size_t count) {
  Bytes zeros(count), result(count / 100 + 1000);
  z_stream stream{};
  deflateInit2(&stream, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  stream.next_in = zeros.data();
  stream.avail_in = static_cast<uInt>(count);
  stream.next_out = result.data();
  stream.avail_out = static_cast<uInt>(result.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  result.resize(stream.total_out);
  deflateEnd(&stream);
  return result;
}

TEST(Gzip, IsUnpacked) {
  const auto unpacked = gunzip(digits, "a.gz");
  ASSERT_TRUE(unpacked.ok()) << unpacked.status().message;
  EXPECT_EQ(unpacked.value(), bytes_of("digits\n"));
}

TEST(Gzip, IsUnpackedOverMoreThanOneChunk) {
  const auto unpacked = gunzip(packed_zeros(1'000'000), "a.gz");
  ASSERT_TRUE(unpacked.ok()) << unpacked.status().message;
  EXPECT_EQ(unpacked.value(), Bytes(1'000'000));
}

TEST(Gzip, IsKnownByItsFirstTwoBytes) {
  EXPECT_TRUE(is_gzip(digits));
  EXPECT_FALSE(is_gzip(Bytes{0x1f}));
  EXPECT_FALSE(is_gzip(bytes_of("digits")));
}

TEST(Gzip, ThatIsCutAnywhereIsRefused) {
  for (std::size_t size = 0; size < digits.size(); ++size) {
    const Status status = error_of(gunzip(std::span(digits).first(size), "cut.gz"));
    EXPECT_EQ(status.code, StatusCode::truncated) << size;
    EXPECT_THAT(status.message, HasSubstr("cut.gz"));
  }
}

TEST(Gzip, ThatIsDamagedOrNoGzipIsRefused) {
  Bytes wrong_sum = digits;
  wrong_sum[20] ^= 1;
  for (const Bytes& bytes : {wrong_sum, bytes_of("<!doctype html>")}) {
    const Status status = error_of(gunzip(bytes, "bad.gz"));
    EXPECT_EQ(status.code, StatusCode::format);
    EXPECT_THAT(status.message, HasSubstr("bad.gz"));
  }
}

TEST(Gzip, WithMoreBehindItIsRefused) {
  const Status status = error_of(gunzip(joined(digits, digits), "two.gz"));
  EXPECT_EQ(status.code, StatusCode::truncated);
  EXPECT_THAT(status.message, HasSubstr("27 bytes"));
}

TEST(Gzip, ThatUnpacksToMoreThanItMayIsRefused) {
  EXPECT_TRUE(gunzip(packed_zeros(64 << 20), "full.gz").ok());
  const Status status = error_of(gunzip(packed_zeros((64 << 20) + 1), "bomb.gz"));
  EXPECT_EQ(status.code, StatusCode::value);
  EXPECT_THAT(status.message, HasSubstr("bomb.gz unpacks to more than 67108864 bytes"));
}

}  // namespace
}  // namespace digitpad
