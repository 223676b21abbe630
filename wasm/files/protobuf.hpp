// Writes the protocol buffers wire format: numbered fields, one after the other. Knows no message
// type; the field numbers are the caller's.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace digitpad {

/// One message under construction. Fields that repeat are appended repeatedly.
/// Source: https://protobuf.dev/programming-guides/encoding/
class ProtobufMessage {
 public:
  void append_int(std::uint32_t field, std::int64_t value);
  void append_float(std::uint32_t field, float value);
  void append_bytes(std::uint32_t field, std::span<const std::uint8_t> value);
  void append_string(std::uint32_t field, std::string_view value);
  void append_message(std::uint32_t field, const ProtobufMessage& value);
  /// A repeated integer in packed form, proto3's default.
  void append_ints(std::uint32_t field, std::span<const std::int64_t> values);

  const std::vector<std::uint8_t>& bytes() const { return bytes_; }

 private:
  void append_varint(std::uint64_t value);
  void append_tag(std::uint32_t field, std::uint32_t wire_type);

  std::vector<std::uint8_t> bytes_;
};

}  // namespace digitpad
