// The words that the readers' errors share, so that one mistake reads the same in every format.
// Decides nothing: a reader says that it failed, and only then asks what the file might be.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "nn/status.hpp"

namespace digitpad {

/// "FILE CLAUSE", where the clause begins with its verb: "w1.npy" "is 12 bytes short". In parts,
/// because a list of parts makes much less code than adding strings.
Status failure(StatusCode code, std::string_view file,
               std::initializer_list<std::string_view> clause);

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
