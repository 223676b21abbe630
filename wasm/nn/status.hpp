// How every room reports what went wrong: a Status, never an exception, because an exception that
// crosses into JavaScript arrives there as a bare number.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

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
  Result(T value) : state_(std::move(value)) {}
  Result(Status status) : state_(std::move(status)) { assert(!std::get<Status>(state_).ok()); }

  bool ok() const { return std::holds_alternative<T>(state_); }
  const Status& status() const { return std::get<Status>(state_); }
  T& value() & { return std::get<T>(state_); }
  const T& value() const& { return std::get<T>(state_); }
  T&& value() && { return std::get<T>(std::move(state_)); }

 private:
  std::variant<T, Status> state_;
};

}  // namespace digitpad
