// The words that the readers' errors share, so that one mistake reads the same in every format.
// Decides nothing: a reader says that it failed, and only then asks what the file might be.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "nn/status.hpp"

namespace digitpad {

/// A piece of a message: a text, or a whole number of 0 or more. It looks into the text. A number
/// becomes text only where the message is made: an error in itself is little code.
class Part {
 public:
  Part(std::string_view text) : text_(text.data() ? text.data() : ""), number_(text.size()) {}
  Part(const std::string& text) : Part(std::string_view(text)) {}
  Part(const char* text) : Part(std::string_view(text)) {}
  template <std::integral Number>
  Part(Number number) : number_(static_cast<std::uint64_t>(number)) {}

  void append_to(std::string& text) const;

 private:
  const char* text_ = nullptr;  // nullptr: a number
  std::uint64_t number_;        // or the text's length
};

using Parts = std::initializer_list<Part>;

/// The parts in a row.
std::string joined(Parts parts);

/// `number` in decimal.
std::string text_of(std::uint64_t number);

/// The number that `text` is: digits, and nothing else, of what 64 bits hold.
std::optional<std::uint64_t> whole_number(std::string_view text);

/// "2 x 3", or "a scalar".
std::string shape_text(std::span<const std::int64_t> shape);

/// A failure that says the parts in a row.
Status fault(StatusCode code, Parts parts);

/// "FILE CLAUSE", where the clause begins with its verb: "w1.npy" "is 12 bytes short".
Status failure(StatusCode code, std::string_view file, Parts clause);

/// `text` in quotes, fit for a message: control characters become '?', and what is longer than 64
/// bytes is cut, because the text comes from the file and may be anything.
std::string quoted(std::string_view text);

/// What has been read instead of `expected` ("weights", "an IDX file"), if that can be told: an
/// HTML page or a gzip file. Otherwise `status` as it is.
Status or_stranger(Status status, std::span<const std::uint8_t> bytes, std::string_view file,
                   std::string_view expected);

/// A file that ends `missing` bytes too early.
Status short_by(std::uint64_t missing, std::string_view file);

/// A file that goes on for `extra` bytes after its contents.
Status longer_by(std::uint64_t extra, std::string_view file);

}  // namespace digitpad
