// How every room reports what went wrong: a Status, never an exception, because an exception that
// crosses into JavaScript arrives there as a bare number.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>

namespace digitpad {

// The numbers cross into JavaScript (web/package/errors.ts); append, never renumber.
enum class StatusCode {
  ok = 0,
  format = 1,        // not a file of the kind expected
  truncated = 2,     // fewer or more bytes than the header promises
  shape = 3,         // a tensor or an array of the wrong size
  value = 4,         // not finite, or out of its range
  architecture = 5,  // a network that this one cannot be, or does not know
  unsupported = 6,   // valid, but nothing digitpad reads
  argument = 7,      // the caller's mistake
  io = 8,            // the file system said no
};

/// The outcome of work that can fail. `message` names the file, the field and the value.
struct [[nodiscard]] Status {
  StatusCode code = StatusCode::ok;
  std::string message;

  bool ok() const { return code == StatusCode::ok; }
};

/// A `T`, or the Status that says why there is none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(Status status) : status_(std::move(status)) { assert(!status_.ok()); }

  bool ok() const { return value_.has_value(); }
  const Status& status() const { return status_; }
  T& value() & { return *value_; }
  const T& value() const& { return *value_; }
  T&& value() && { return *std::move(value_); }

 private:
  std::optional<T> value_;
  Status status_;
};

}  // namespace digitpad
