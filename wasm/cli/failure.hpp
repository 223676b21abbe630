// How a command fails.
#pragma once

#include <stdexcept>
#include <utility>

#include "nn/status.hpp"

namespace digitpad::cli {

/// Ends a command with a message for people; main() prints it and exits with 1.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void require(const Status& status) {
  if (!status.ok()) throw Failure(status.message);
}

template <class T>
T require(Result<T> result) {
  if (!result.ok()) throw Failure(result.status().message);
  return std::move(result).value();
}

}  // namespace digitpad::cli
