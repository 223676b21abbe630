// What both modules' bindings have in common. Included by nothing else.
#pragma once

#include <emscripten/bind.h>

#include <span>

#include "nn/status.hpp"

namespace digitpad {

/// A typed array over WebAssembly memory: valid until the next call, so JavaScript asks each time.
/// Nothing else of `val` is used: each of its functions brings code of its own into the page.
template <class T>
emscripten::val view(std::span<T> values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()));
}

inline void declare_status() {
  emscripten::value_object<Status>("Status")
      .field(
          "code", +[](const Status& status) { return static_cast<int>(status.code); },
          +[](Status& status, int code) { status.code = static_cast<StatusCode>(code); })
      .field("message", &Status::message);
}

}  // namespace digitpad
