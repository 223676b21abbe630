// Texts by name: what a file says about itself. What they mean is for others to know.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace digitpad {

/// In the order of names, each there once.
class Metadata {
 public:
  /// What a file may hold: to find a name among more would take too long.
  static constexpr std::size_t kMost = 1000;

  Metadata() = default;
  Metadata(std::initializer_list<std::pair<std::string_view, std::string_view>> entries) {
    for (const auto& [name, text] : entries) (*this)[name] = text;
  }

  std::size_t size() const { return names_.size(); }
  const std::string& name(std::size_t i) const { return names_[i]; }
  const std::string& text(std::size_t i) const { return texts_[i]; }

  /// The text of that name; a new one is empty.
  std::string& operator[](std::string_view name) {
    std::size_t place = 0;
    while (place < size() && names_[place] < name) ++place;
    if (place == size() || names_[place] != name) {
      names_.emplace_back(name);
      texts_.emplace_back();
      for (std::size_t i = size() - 1; i > place; --i) {
        names_[i].swap(names_[i - 1]);
        texts_[i].swap(texts_[i - 1]);
      }
    }
    return texts_[place];
  }

  /// nullptr where there is none of that name.
  const std::string* find(std::string_view name) const {
    for (std::size_t i = 0; i < size(); ++i)
      if (names_[i] == name) return &texts_[i];
    return nullptr;
  }

  void erase(std::string_view name) {
    for (std::size_t i = size(); i-- > 0;)
      if (names_[i] == name) {
        names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(i));
        texts_.erase(texts_.begin() + static_cast<std::ptrdiff_t>(i));
      }
  }

  bool operator==(const Metadata& other) const {
    return names_ == other.names_ && texts_ == other.texts_;
  }

 private:
  std::vector<std::string> names_, texts_;  // two lists of one kind are less code than one of pairs
};

}  // namespace digitpad
