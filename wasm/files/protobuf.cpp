// See protobuf.hpp.
#include "files/protobuf.hpp"

#include "files/bytes.hpp"

namespace digitpad {

namespace {

constexpr std::uint32_t varint = 0;
constexpr std::uint32_t length_delimited = 2;
constexpr std::uint32_t four_bytes = 5;

}  // namespace

void ProtobufMessage::append_int(std::uint32_t field, std::int64_t value) {
  append_tag(field, varint);
  append_varint(static_cast<std::uint64_t>(value));
}

void ProtobufMessage::append_float(std::uint32_t field, float value) {
  append_tag(field, four_bytes);
  append_little_endian(bytes_, bits_as<std::uint32_t>(value));
}

void ProtobufMessage::append_bytes(std::uint32_t field, std::span<const std::uint8_t> value) {
  append_tag(field, length_delimited);
  append_varint(value.size());
  bytes_.insert(bytes_.end(), value.begin(), value.end());
}

void ProtobufMessage::append_string(std::uint32_t field, std::string_view value) {
  append_bytes(field, {reinterpret_cast<const std::uint8_t*>(value.data()), value.size()});
}

void ProtobufMessage::append_message(std::uint32_t field, const ProtobufMessage& value) {
  append_bytes(field, value.bytes_);
}

void ProtobufMessage::append_ints(std::uint32_t field, std::span<const std::int64_t> values) {
  ProtobufMessage packed;
  for (const std::int64_t value : values) packed.append_varint(static_cast<std::uint64_t>(value));
  append_message(field, packed);
}

void ProtobufMessage::append_varint(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<std::uint8_t>(value | 0x80));
  bytes_.push_back(static_cast<std::uint8_t>(value));
}

void ProtobufMessage::append_tag(std::uint32_t field, std::uint32_t wire_type) {
  append_varint((field << 3) | wire_type);
}

}  // namespace digitpad
