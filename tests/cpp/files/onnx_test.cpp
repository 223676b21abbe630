// The bytes of an ONNX model, read back by a small reader of the protobuf wire format; that a
// runtime computes with them is tested where networks are exported.
#include "files/onnx.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "files/bytes.hpp"
#include "test_bytes.hpp"

namespace digitpad {
namespace {

/// A message as its fields: numbers as such, everything else as bytes, by field number.
struct Message {
  std::multimap<std::uint64_t, std::uint64_t> numbers;
  std::multimap<std::uint64_t, std::string> texts;

  std::string text(std::uint64_t field) const {
    EXPECT_EQ(texts.count(field), 1u) << field;
    return texts.count(field) ? texts.find(field)->second : "";
  }
  std::uint64_t number(std::uint64_t field) const {
    EXPECT_EQ(numbers.count(field), 1u) << field;
    return numbers.count(field) ? numbers.find(field)->second : 0;
  }
  std::vector<std::string> all(std::uint64_t field) const {
    std::vector<std::string> found;
    for (auto [at, end] = texts.equal_range(field); at != end; ++at) found.push_back(at->second);
    return found;
  }
};

std::uint64_t take_varint(std::string_view& bytes) {
  std::uint64_t value = 0;
  for (int shift = 0; !bytes.empty(); shift += 7) {
    const auto byte = static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    value |= std::uint64_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) break;
  }
  return value;
}

Message parsed(std::string_view bytes) {
  Message message;
  while (!bytes.empty()) {
    const std::uint64_t tag = take_varint(bytes);
    if (tag % 8 == 0) {
      message.numbers.emplace(tag / 8, take_varint(bytes));
      continue;
    }
    EXPECT_TRUE(tag % 8 == 2 || tag % 8 == 5) << "wire type of tag " << tag;
    const auto size = static_cast<std::size_t>(tag % 8 == 5 ? 4 : take_varint(bytes));
    EXPECT_LE(size, bytes.size());
    message.texts.emplace(tag / 8, bytes.substr(0, size));
    bytes.remove_prefix(std::min(size, bytes.size()));
  }
  return message;
}

std::vector<std::uint64_t> varints(std::string_view bytes) {
  std::vector<std::uint64_t> values;
  while (!bytes.empty()) values.push_back(take_varint(bytes));
  return values;
}

float float_at(std::string_view bytes, std::size_t index) {
  const Bytes copy = bytes_of(bytes.substr(4 * index, 4));
  return bits_as<float>(load_little_endian<std::uint32_t>(copy));
}

const OnnxGraph dense{
    "two-layer-relu",
    {{"Gemm",
      "Affine1",
      {"x", "W1", "b1"},
      {"Affine1"},
      {{"alpha", 1.5f}, {"transB", std::int64_t{1}}}},
     {"Pool",
      "Pool1",
      {"Affine1"},
      {"y"},
      {{"kernel_shape", std::vector<std::int64_t>{2, 128, 300}},
       {"auto_pad", std::string("VALID")}}}},
    {{"W1", DType::f64, {2, 3}, {1, 2, 3, 4, 5, -0.1}}, {"b1", DType::f16, {3}, {0, 0, 7}}},
    {{"x", {784}}},
    {{"y", {1, 10}}}};
const OnnxDocument document{"digitpad", "1.0", "reads digits", {{"labels", "0123456789"}}};

Message model() {
  const Bytes bytes = write_onnx(dense, document);
  return parsed({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

Message graph() { return parsed(model().text(7)); }

TEST(Onnx, SaysWhoMadeItAndForWhichOperators) {
  EXPECT_EQ(model().number(1), 8u);
  EXPECT_EQ(model().text(2), "digitpad");
  EXPECT_EQ(model().text(3), "1.0");
  EXPECT_EQ(model().text(6), "reads digits");
  EXPECT_EQ(parsed(model().text(8)).number(2), 13u);
  EXPECT_EQ(parsed(model().text(14)).text(1), "labels");
  EXPECT_EQ(parsed(model().text(14)).text(2), "0123456789");
}

TEST(Onnx, HoldsTheNodesInOrder) {
  EXPECT_EQ(graph().text(2), "two-layer-relu");
  const auto nodes = graph().all(1);
  ASSERT_EQ(nodes.size(), 2u);
  const Message gemm = parsed(nodes[0]);
  EXPECT_EQ(gemm.all(1), (std::vector<std::string>{"x", "W1", "b1"}));
  EXPECT_EQ(gemm.all(2), std::vector<std::string>{"Affine1"});
  EXPECT_EQ(gemm.text(3), "Affine1");
  EXPECT_EQ(gemm.text(4), "Gemm");
  EXPECT_EQ(parsed(nodes[1]).text(4), "Pool");
}

TEST(Onnx, GivesEachAttributeItsType) {
  const auto of_gemm = parsed(graph().all(1)[0]).all(5);
  const auto of_pool = parsed(graph().all(1)[1]).all(5);
  ASSERT_EQ(of_gemm.size(), 2u);
  ASSERT_EQ(of_pool.size(), 2u);
  const Message alpha = parsed(of_gemm[0]);
  EXPECT_EQ(alpha.text(1), "alpha");
  EXPECT_EQ(float_at(alpha.text(2), 0), 1.5f);
  EXPECT_EQ(alpha.number(20), 1u);
  const Message trans = parsed(of_gemm[1]);
  EXPECT_EQ(trans.number(3), 1u);
  EXPECT_EQ(trans.number(20), 2u);
  const Message kernel = parsed(of_pool[0]);
  EXPECT_EQ(varints(kernel.text(8)), (std::vector<std::uint64_t>{2, 128, 300}));
  EXPECT_EQ(kernel.number(20), 7u);
  const Message pad = parsed(of_pool[1]);
  EXPECT_EQ(pad.text(4), "VALID");
  EXPECT_EQ(pad.number(20), 3u);
}

TEST(Onnx, HoldsEveryWeightAsFloat32) {
  const auto weights = graph().all(5);
  ASSERT_EQ(weights.size(), 2u);
  const Message w1 = parsed(weights[0]);
  EXPECT_EQ(varints(w1.text(1)), (std::vector<std::uint64_t>{2, 3}));
  EXPECT_EQ(w1.number(2), 1u);
  EXPECT_EQ(w1.text(8), "W1");
  ASSERT_EQ(w1.text(9).size(), 24u);
  EXPECT_EQ(float_at(w1.text(9), 0), 1.0f);
  EXPECT_EQ(float_at(w1.text(9), 5), -0.1f);
  EXPECT_EQ(float_at(parsed(weights[1]).text(9), 2), 7.0f);
}

TEST(Onnx, TakesAnyNumberOfSamples) {
  const auto dimensions = [](const std::string& value) {
    const Message tensor = parsed(parsed(parsed(value).text(2)).text(1));
    EXPECT_EQ(tensor.number(1), 1u);
    return parsed(tensor.text(2)).all(1);
  };
  EXPECT_EQ(parsed(graph().text(11)).text(1), "x");
  const auto input = dimensions(graph().text(11));
  ASSERT_EQ(input.size(), 2u);
  EXPECT_EQ(parsed(input[0]).text(2), "N");
  EXPECT_EQ(parsed(input[1]).number(1), 784u);
  EXPECT_EQ(parsed(graph().text(12)).text(1), "y");
  EXPECT_EQ(dimensions(graph().text(12)).size(), 3u);
}

}  // namespace
}  // namespace digitpad
