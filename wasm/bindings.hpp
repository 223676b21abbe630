// What both modules' bindings have in common. Included by nothing else.
//
// Functions that take an object's address, and not embind's classes: for these each page would load
// 3 kB of script more, compressed. web/package/bound.ts makes methods of them again.
#pragma once

#include <emscripten/bind.h>

#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "nn/status.hpp"

namespace digitpad {

/// An object's address, as a number.
using Address = std::uint32_t;

template <class T>
Address address_of(const T* object) {
  return static_cast<Address>(reinterpret_cast<std::uintptr_t>(object));
}

/// What is at an address that JavaScript got of `open` and has not given to `close`.
template <class T>
T& at(Address address) {
  return *reinterpret_cast<T*>(static_cast<std::uintptr_t>(address));
}

/// What the latest function that gives a code had to say; empty when all went well.
inline std::string& message() {
  static auto& message = *new std::string;
  return message;
}

inline int code_of(Status status) {
  message() = std::move(status.message);
  return static_cast<int>(status.code);
}

/// A typed array over WebAssembly memory: valid until the next call, so JavaScript asks each time.
/// Nothing else of `val` is used: each of its functions brings code of its own into the page.
template <class T>
emscripten::val view(std::span<T> values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()));
}

}  // namespace digitpad
