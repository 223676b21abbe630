// What the program draws on a terminal: progress, an image, bars. Measures nothing itself but time.
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>

namespace digitpad::cli {

/// A bar on standard error with rate and time left, redrawn a few times a second. Without a
/// terminal there it draws nothing: logs get the commands' own lines.
class ProgressBar {
 public:
  /// `unit`: what is counted, in the plural.
  ProgressBar(std::int64_t total, std::string unit);
  ~ProgressBar() { clear(); }

  void update(std::int64_t done);
  /// Takes the bar away, so that a line can be printed in its place.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::int64_t total_;
  std::string unit_;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_;
};

/// `part` of 1 as "97.50 %".
std::string percent(double part);

/// 784 values from 0 to 1 as 14 lines of 28 characters, two rows of pixels a line.
std::string picture(std::span<const float> image);

/// Ten probabilities, a bar and a figure for each.
std::string probability_bars(std::span<const float> probabilities);

}  // namespace digitpad::cli
