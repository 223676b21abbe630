// .safetensors: what is written comes back, and whatever the format forbids is refused by name.
#include "files/safetensors.hpp"

#include <gtest/gtest.h>

#include <string>

#include "test_bytes.hpp"

namespace digitpad {
namespace {

using Shape = std::vector<std::int64_t>;

Bytes file_of(std::string_view header, const Bytes& data) {
  Bytes bytes(8);
  for (std::size_t i = 0; i < 8; ++i)
    bytes[i] = static_cast<std::uint8_t>(std::uint64_t{header.size()} >> (8 * i));
  return joined(joined(std::move(bytes), bytes_of(header)), data);
}

Status error(const Bytes& bytes) { return error_of(read_safetensors(bytes, "model.safetensors")); }

Status header_error(std::string_view header) { return error(file_of(header, Bytes(8))); }

const SafetensorsFile small{{{"W1", DType::f32, {2, 3}, {1, -2, 3, 0.5, 5, 6}},
                             {"scale", DType::f64, {}, {0.1}},
                             {"b1", DType::f16, {3}, {0, -1, 65504}},
                             {"q", DType::i8, {2, 1}, {-128, 127}},
                             {"none", DType::f32, {0, 4}, {}},
                             {"u", DType::u8, {1}, {255}}},
                            {{"format", "digitpad"}, {"note", "quote \" and \n and 數"}}};

TEST(Safetensors, ComeBackAsTheyWereWritten) {
  const auto read = read_safetensors(write_safetensors(small), "model.safetensors");
  ASSERT_TRUE(read.ok()) << read.status().message;
  EXPECT_EQ(read.value().metadata, small.metadata);
  ASSERT_EQ(read.value().tensors.size(), small.tensors.size());
  for (std::size_t i = 0; i < small.tensors.size(); ++i) {
    EXPECT_EQ(read.value().tensors[i].name, small.tensors[i].name);
    EXPECT_EQ(read.value().tensors[i].dtype, small.tensors[i].dtype);
    EXPECT_EQ(read.value().tensors[i].shape, small.tensors[i].shape);
    EXPECT_EQ(read.value().tensors[i].values, small.tensors[i].values);
  }
}

TEST(Safetensors, AreWrittenWithTheDataAtAMultipleOfEight) {
  const Bytes expected = file_of(
      "{\"__metadata__\":{\"a\":\"b\"},\"b\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]"
      "}}  ",
      {7, 8});
  EXPECT_EQ(write_safetensors({{{"b", DType::u8, {2}, {7, 8}}}, {{"a", "b"}}}), expected);
  EXPECT_EQ((expected.size() - 2) % 8, 0u);
}

TEST(Safetensors, MayHoldNothing) {
  const auto read = read_safetensors(write_safetensors({}), "model.safetensors");
  ASSERT_TRUE(read.ok()) << read.status().message;
  EXPECT_TRUE(read.value().tensors.empty());
}

TEST(Safetensors, ComeInTheOrderOfTheirDataWhateverTheHeadersOrder) {
  const auto read =
      read_safetensors(file_of(R"({"b":{"data_offsets":[1,2],"shape":[1],"dtype":"U8"},)"
                               R"("a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}  )",
                               {4, 5}),
                       "model.safetensors");
  ASSERT_TRUE(read.ok()) << read.status().message;
  EXPECT_EQ(read.value().tensors[0].name, "a");
  EXPECT_EQ(read.value().tensors[0].values, std::vector<double>{4});
  EXPECT_EQ(read.value().tensors[1].values, std::vector<double>{5});
}

TEST(Safetensors, MayHoldAnEmptyTensorWhereAnotherBegins) {
  const std::string a = R"("a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]})";
  const std::string empty = R"("empty":{"dtype":"U8","shape":[0],"data_offsets":[0,0]})";
  EXPECT_EQ(header_error("{" + a + "," + empty + "}").message, "no error");
  EXPECT_EQ(header_error("{" + empty + "," + a + "}").message, "no error");
}

TEST(Safetensors, CutAnywhereAreRefusedAsTruncated) {
  const Bytes whole = write_safetensors(small);
  for (std::size_t size = 0; size < whole.size(); ++size)
    ASSERT_EQ(error(Bytes(whole.begin(), whole.begin() + static_cast<long>(size))).code,
              StatusCode::truncated)
        << size;
  EXPECT_EQ(error(Bytes(whole.begin(), whole.end() - 12)).message,
            "model.safetensors is 12 bytes short: the download was cut");
  EXPECT_EQ(error(Bytes(whole.begin(), whole.end() - 1)).message,
            "model.safetensors is 1 byte short: the download was cut");
}

TEST(Safetensors, WithBytesLeftOverAreRefused) {
  EXPECT_EQ(error(joined(write_safetensors(small), {0, 0})).message,
            "model.safetensors goes on for 2 bytes after its end: two files in one?");
}

TEST(Safetensors, AreToldFromAnHtmlPage) {
  const Status status = error(bytes_of("<!doctype html>\n<title>404</title>"));
  EXPECT_EQ(status.code, StatusCode::format);
  EXPECT_EQ(status.message,
            "model.safetensors starts with '<!doctype': an HTML page, not weights; is the address "
            "right?");
  EXPECT_EQ(error(bytes_of("\xEF\xBB\xBF  <HTML>")).message,
            "model.safetensors starts with '<HTML': an HTML page, not weights; is the address "
            "right?");
}

TEST(Safetensors, WithAHeaderLengthOfGigabytesAreRefused) {
  EXPECT_EQ(error({0, 0, 0, 0, 1, 0, 0, 0, '{'}).message,
            "model.safetensors has a header length of 4294967296, expected at most 100000000: not "
            ".safetensors");
  EXPECT_EQ(error(Bytes(16, 0xFF)).code, StatusCode::format);
}

TEST(Safetensors, WithAHeaderThatIsNotAnObjectAreRefused) {
  for (const std::string_view header : {"[]", " {}", "null", ""})
    EXPECT_EQ(error(file_of(header, {})).code, StatusCode::format) << header;
  for (const std::string_view header : {"{", "{}}", "{} x", "{\"a\":}", "{,}"})
    EXPECT_EQ(error(file_of(header, {})).code, StatusCode::format) << header;
  EXPECT_EQ(error(file_of(std::string_view("{}\0{}", 5), {})).message,
            "model.safetensors has a header that is not JSON at its byte 2: damaged, or not "
            ".safetensors");
  EXPECT_EQ(error(file_of("{\"\xFF\":{}}", {})).message,
            "model.safetensors has a header that is not JSON at its byte 2: damaged, or not "
            ".safetensors");
}

TEST(Safetensors, WithDeepJsonAreRefused) {
  const std::string deep(1'000'000, '[');
  EXPECT_EQ(error(file_of("{\"a\":" + deep, {})).message,
            "model.safetensors has a list in tensor 'a', expected an object of dtype, shape and "
            "data_offsets");
  EXPECT_EQ(error(file_of("{\"a\":{\"shape\":" + deep, {})).code, StatusCode::shape);
}

TEST(Safetensors, OfAnotherDTypeAreRefused) {
  const Status status = header_error(R"({"W1":{"dtype":"BF16","shape":[4],"data_offsets":[0,8]}})");
  EXPECT_EQ(status.code, StatusCode::unsupported);
  EXPECT_EQ(status.message,
            "model.safetensors has dtype 'BF16' in tensor 'W1', expected one of I8 U8 F16 F32 F64");
}

TEST(Safetensors, WithAnImpossibleShapeAreRefused) {
  const auto with_shape = [](const std::string& shape) {
    return header_error(R"({"W1":{"dtype":"F32","shape":)" + shape + R"(,"data_offsets":[0,8]}})");
  };
  EXPECT_EQ(with_shape("[2]").message, "no error");
  EXPECT_EQ(with_shape("[-2]").message,
            "model.safetensors has -2 in the shape in tensor 'W1', expected a list of whole "
            "numbers of 0 or more");
  for (const char* shape : {"[1.5]", "[2.0]", "[\"2\"]", "[null]", "[true]", "[[2]]", "2", "{}",
                            "[3]", "[]", "[9223372036854775808]", "[99999999999999999999]",
                            "[4611686018427387904,4]", "[4294967296,4294967296]"})
    EXPECT_EQ(with_shape(shape).code, StatusCode::shape) << shape;
  EXPECT_EQ(with_shape("[0,9223372036854775808]").message,
            "model.safetensors has a shape that is too large in tensor 'W1': dimension 2 is "
            "9223372036854775808");
  std::string ones = "[2";
  for (int i = 0; i < 32; ++i) ones += ",1";
  EXPECT_EQ(with_shape(ones + "]").code, StatusCode::shape);
}

TEST(Safetensors, OfAnotherShapeThanTheirBytesAreRefused) {
  EXPECT_EQ(
      header_error(R"({"W1":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})").message,
      "model.safetensors has data_offsets [0, 8] in tensor 'W1', expected the 12 bytes of its "
      "shape and dtype");
}

TEST(Safetensors, WithOffsetsThatOverlapLeaveHolesOrRunBackwardAreRefused) {
  const auto with_offsets = [](const std::string& first, const std::string& second) {
    return header_error(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":)" + first +
                        R"(},"b":{"dtype":"F32","shape":[1],"data_offsets":)" + second + "}}")
        .message;
  };
  EXPECT_EQ(with_offsets("[0,4]", "[4,8]"), "no error");
  EXPECT_EQ(with_offsets("[0,4]", "[2,6]"),
            "model.safetensors has data_offsets [2, 6] in tensor 'b', expected to begin at 4: "
            "tensors overlap");
  EXPECT_EQ(with_offsets("[0,4]", "[0,4]"),
            "model.safetensors has data_offsets [0, 4] in tensor 'b', expected to begin at 4: "
            "tensors overlap");
  EXPECT_EQ(with_offsets("[0,4]", "[5,9]"),
            "model.safetensors has data_offsets [5, 9] in tensor 'b', expected to begin at 4: "
            "tensors leave a hole");
  EXPECT_EQ(with_offsets("[4,8]", "[8,12]"),
            "model.safetensors has data_offsets [4, 8] in tensor 'a', expected to begin at 0: "
            "tensors leave a hole");
  EXPECT_EQ(with_offsets("[4,0]", "[4,8]"),
            "model.safetensors has backward data_offsets [4, 0] in tensor 'a'");
  EXPECT_EQ(with_offsets("[0,4]", "[4,8,12]"),
            "model.safetensors has 12 in the data_offsets in tensor 'b', expected a list of two "
            "whole numbers");
  EXPECT_EQ(with_offsets("[0,4]", "[4]"),
            "model.safetensors has the end of the list in the data_offsets in tensor 'b', expected "
            "a list of two whole numbers");
  EXPECT_EQ(
      with_offsets("[18446744073709551612,18446744073709551616]", "[0,4]"),
      "model.safetensors has 18446744073709551616 in the data_offsets in tensor 'a', expected a "
      "list of two whole numbers");
}

TEST(Safetensors, WithATensorTwiceAreRefused) {
  const std::string a = R"("a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]})";
  const std::string b = R"("b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]})";
  EXPECT_EQ(header_error("{" + a + "," + b + "," + a + "}").message,
            "model.safetensors has tensor 'a' twice");
}

TEST(Safetensors, WithMissingUnknownOrDoubleFieldsAreRefused) {
  EXPECT_EQ(header_error(R"({"a":{"dtype":"F64","shape":[1]}})").message,
            "model.safetensors has no dtype, shape or data_offsets for tensor 'a'");
  EXPECT_EQ(header_error(R"({"a":{"dtype":"F64","offsets":[0,8],"shape":[1]}})").message,
            "model.safetensors has the key 'offsets' in tensor 'a', expected dtype, shape and "
            "data_offsets, each once");
  EXPECT_EQ(header_error(R"({"a":{"dtype":"F64","dtype":"F64"}})").code, StatusCode::format);
  EXPECT_EQ(header_error(R"({"a":{"dtype":7}})").message,
            "model.safetensors has 7 as dtype in tensor 'a', expected text");
}

TEST(Safetensors, WithMetadataThatIsNotTextAreRefused) {
  EXPECT_EQ(header_error(R"({"__metadata__":{"epochs":17}})").message,
            "model.safetensors has 17 as 'epochs' in __metadata__, expected text");
  EXPECT_EQ(header_error(R"({"__metadata__":"digitpad"})").message,
            "model.safetensors has the text 'digitpad' in __metadata__, expected an object of "
            "texts");
  EXPECT_EQ(header_error(R"({"__metadata__":{"a":"1","a":"2"}})").message,
            "model.safetensors has 'a' twice in its metadata");
  EXPECT_EQ(header_error(R"({"__metadata__":{},"__metadata__":{}})").message,
            "model.safetensors has __metadata__ twice");
}

TEST(Safetensors, WithMoreMetadataThanAnyFileHasAreRefused) {
  std::string texts;
  for (int i = 0; i < 1001; ++i) texts += (i > 0 ? ",\"" : "\"") + std::to_string(i) + R"(":"")";
  EXPECT_EQ(header_error(R"({"__metadata__":{)" + texts + "}}").message,
            "model.safetensors has more than 1000 texts in its metadata");
}

TEST(Safetensors, WithNanOrInfinityAreRefused) {
  const std::string header = R"({"W1":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}})";
  const Status nan = error(file_of(header, {0, 0, 0, 0, 0, 0, 0xC0, 0x7F}));
  EXPECT_EQ(nan.code, StatusCode::value);
  EXPECT_EQ(nan.message,
            "model.safetensors holds nan in tensor 'W1' at [1, 0], expected finite numbers; did "
            "its training diverge?");
  EXPECT_EQ(error(file_of(header, {0, 0, 0x80, 0xFF, 0, 0, 0, 0})).message,
            "model.safetensors holds -inf in tensor 'W1' at [0, 0], expected finite numbers; did "
            "its training diverge?");
}

TEST(Safetensors, WithHostileNamesGiveReadableMessages) {
  EXPECT_EQ(header_error("{\"a\\u0000\\n" + std::string(100, 'x') + "\":[]}").message,
            "model.safetensors has a list in tensor 'a??" + std::string(61, 'x') +
                "...', expected an object of dtype, shape and data_offsets");
  EXPECT_EQ(header_error("{\"" + std::string(63, 'x') + "數\":[]}").message,
            "model.safetensors has a list in tensor '" + std::string(63, 'x') +
                "...', expected an object of dtype, shape and data_offsets");
}

}  // namespace
}  // namespace digitpad
