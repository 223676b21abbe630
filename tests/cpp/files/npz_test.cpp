// .npz archives: written and read, and each way in which one can be wrong. Native only, as npz is.
// Against numpy itself: tests/numpy.
#include "files/npz.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string>

#include "files/bytes.hpp"
#include "files/npy.hpp"
#include "test_bytes.hpp"

namespace digitpad {
namespace {

const std::vector<Tensor> two_tensors{{"w1", DType::f32, {2, 3}, {1, 2, 3, 4, 5, 6}},
                                      {"b1", DType::f64, {3}, {0.1, 0.2, 0.3}}};

Bytes archive_of(const std::vector<Tensor>& tensors) {
  auto written = write_npz(tensors);
  EXPECT_TRUE(written.ok()) << written.status().message;
  return written.ok() ? written.value() : Bytes();
}

Status error(const Bytes& bytes) { return error_of(read_npz(bytes, "model.npz")); }

/// Puts `value` over what is at `offset` from the last place of `mark` ("PK\1\2": the directory's
/// entry).
template <class T>
Bytes overwritten(Bytes bytes, std::string_view mark, std::size_t offset, T value) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const std::size_t at = text.rfind(mark) + offset;
  Bytes replacement;
  append_little_endian(replacement, value);
  std::copy(replacement.begin(), replacement.end(), bytes.begin() + static_cast<long>(at));
  return bytes;
}

constexpr std::string_view directory_entry = "PK\x01\x02";
constexpr std::size_t declared_size = 24;  // unpacked, in a directory entry

TEST(Npz, ComesBackAsItWasWritten) {
  const auto read = read_npz(archive_of(two_tensors), "model.npz");
  ASSERT_TRUE(read.ok()) << read.status().message;
  ASSERT_EQ(read.value().size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(read.value()[i].name, two_tensors[i].name);
    EXPECT_EQ(read.value()[i].dtype, two_tensors[i].dtype);
    EXPECT_EQ(read.value()[i].shape, two_tensors[i].shape);
    EXPECT_EQ(read.value()[i].values, two_tensors[i].values);
  }
}

TEST(Npz, IsTheSameBytesAtEachWriting) {
  EXPECT_EQ(archive_of(two_tensors), archive_of(two_tensors));
}

TEST(Npz, DatesItsEntriesAsNumpyDoesWhateverTheClockSays) {
  const Bytes archive = archive_of(two_tensors);
  const Bytes first_of_january_1980{0, 0, 0x21, 0};  // time and date in the first entry's header
  EXPECT_EQ(Bytes(archive.begin() + 10, archive.begin() + 14), first_of_january_1980);
}

TEST(Npz, StoresItsEntriesUncompressed) {
  const Bytes archive = archive_of(two_tensors);
  const Bytes entry = write_npy(two_tensors[0]);
  EXPECT_NE(std::search(archive.begin(), archive.end(), entry.begin(), entry.end()), archive.end());
}

TEST(Npz, CutAnywhereIsRefused) {
  const Bytes whole = archive_of(two_tensors);
  for (std::size_t size = 0; size < whole.size(); ++size)
    ASSERT_FALSE(
        read_npz(Bytes(whole.begin(), whole.begin() + static_cast<long>(size)), "model.npz").ok())
        << size;
}

TEST(Npz, OfNoBytesIsRefused) {
  EXPECT_EQ(error({}).message, "model.npz has no entries, expected .npy arrays");
}

TEST(Npz, WithADamagedValueIsRefusedByItsChecksum) {
  Bytes bytes = archive_of(two_tensors);
  const Bytes entry = write_npy(two_tensors[1]);
  const auto at = std::search(bytes.begin(), bytes.end(), entry.begin(), entry.end());
  ASSERT_NE(at, bytes.end());
  at[static_cast<long>(entry.size()) - 3] ^= 1;
  const Status status = error(bytes);
  EXPECT_EQ(status.code, StatusCode::format);
  EXPECT_EQ(status.message, "model.npz has a damaged entry 'b1.npy' (CRC error)");
}

TEST(Npz, ThatDeclaresTooMuchIsRefusedBeforeItIsUnpacked) {
  const Bytes bomb = overwritten(archive_of(two_tensors), directory_entry, declared_size,
                                 std::uint32_t{0x7FFFFFFF});
  EXPECT_EQ(error(bomb).code, StatusCode::value);
  EXPECT_EQ(error(bomb).message,
            "model.npz declares 2147483647 bytes for entry 'b1.npy', expected at most 67108864 for "
            "all entries together");
}

TEST(Npz, ThatDeclaresAnotherSizeThanItHasIsRefused) {
  const auto declaring = [](std::uint32_t size) {
    return error(overwritten(archive_of(two_tensors), directory_entry, declared_size, size));
  };
  EXPECT_EQ(declaring(152).message, "no error");
  // Newer libzips notice it before we do, and call it a CRC error.
  for (const std::uint32_t size : {0u, 1u, 151u, 153u, 100000u})
    EXPECT_THAT(declaring(size).message,
                testing::AnyOf("model.npz has an entry 'b1.npy' that is not the " +
                                   std::to_string(size) + " bytes that it declares",
                               testing::StartsWith("model.npz has a damaged entry 'b1.npy'")))
        << size;
}

TEST(Npz, WithTooManyEntriesIsRefused) {
  std::vector<Tensor> many;
  for (int i = 0; i < 1001; ++i) many.push_back({std::to_string(i), DType::u8, {}, {1}});
  EXPECT_EQ(error(archive_of(many)).message, "model.npz has 1001 entries, expected at most 1000");
  many.pop_back();
  EXPECT_EQ(error(archive_of(many)).message, "no error");
}

TEST(Npz, WithANameTwiceIsRefused) {
  Bytes bytes = archive_of(two_tensors);
  std::string text(bytes.begin(), bytes.end());
  for (std::size_t at; (at = text.find("b1.npy")) != std::string::npos;) text.replace(at, 2, "w1");
  EXPECT_EQ(error(bytes_of(text)).message, "model.npz has entry 'w1.npy' twice");
}

TEST(Npz, WithAnArrayThatHasNoNameIsRefused) {
  const Bytes bytes = archive_of({{"name", DType::u8, {1}, {7}}});
  std::string text(bytes.begin(), bytes.end());
  // Of the name's eight bytes four are left; the others become a field that says nothing.
  for (std::size_t at; (at = text.find("name.npy")) != std::string::npos;)
    text.replace(at, 8, ".npy\1\2\0\0", 8);
  constexpr std::uint32_t sizes = 4 | 4 << 16;
  const Bytes nameless =
      overwritten(overwritten(bytes_of(text), "PK\x03\x04", 26, sizes), directory_entry, 28, sizes);
  EXPECT_EQ(error(nameless).message, "model.npz has an array without a name");
}

TEST(Npz, WithAnEntryThatIsNoArrayIsRefused) {
  Bytes bytes = archive_of(two_tensors);
  std::string text(bytes.begin(), bytes.end());
  for (std::size_t at; (at = text.find("b1.npy")) != std::string::npos;)
    text.replace(at, 6, "b1.txt");
  EXPECT_EQ(error(bytes_of(text)).message,
            "model.npz has entry 'b1.txt', expected only .npy arrays");
}

TEST(Npz, NamesTheArrayThatIsWrong) {
  std::vector<Tensor> with_nan = two_tensors;
  with_nan[1].values[2] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(error(archive_of(with_nan)).message,
            "model.npz/b1.npy holds nan in tensor 'b1' at [2], expected finite numbers; did its "
            "training diverge?");
}

TEST(Npz, IsToldFromAnHtmlPage) {
  EXPECT_EQ(error(bytes_of("<!doctype html>")).message,
            "model.npz starts with '<!doctype': an HTML page, not a .npz archive; is the address "
            "right?");
}

TEST(Npz, IsNotWrittenWithoutTensorsOrWithNamesThatAreEmptyOrThereTwice) {
  EXPECT_EQ(write_npz({}).status().code, StatusCode::argument);
  EXPECT_EQ(write_npz(std::vector<Tensor>{{"", DType::u8, {}, {1}}}).status().code,
            StatusCode::argument);
  EXPECT_EQ(write_npz(std::vector<Tensor>{two_tensors[0], two_tensors[0]}).status().code,
            StatusCode::argument);
}

}  // namespace
}  // namespace digitpad
