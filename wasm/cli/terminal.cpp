#include "cli/terminal.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <utility>

namespace digitpad::cli {

ProgressBar::ProgressBar(std::int64_t total, std::string unit)
    : total_(total), unit_(std::move(unit)), terminal_(isatty(STDERR_FILENO) == 1) {}

void ProgressBar::update(std::int64_t done) {
  const Clock::time_point now = Clock::now();
  if (!terminal_ || now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  const double part = static_cast<double>(done) / static_cast<double>(total_);
  constexpr int kWidth = 30;
  const int filled = static_cast<int>(part * kWidth);
  std::fprintf(stderr, "\r\033[K[%s%s] %3.0f %%  %lld/%lld  %.0f %s/s",
               std::string(filled, '#').c_str(), std::string(kWidth - filled, '-').c_str(),
               100 * part, static_cast<long long>(done), static_cast<long long>(total_), rate,
               unit_.c_str());
  if (rate > 0) std::fprintf(stderr, "  %.0f s left", static_cast<double>(total_ - done) / rate);
  shown_ = true;
}

void ProgressBar::clear() {
  if (shown_) std::fprintf(stderr, "\r\033[K");
  shown_ = false;
}

std::string percent(double part) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f %%", 100 * part);
  return text;
}

std::string picture(std::span<const float> image) {
  static constexpr const char* kShades[] = {" ", "░", "▒", "▓", "█"};
  std::string text;
  for (std::size_t y = 0; y < 28; y += 2) {
    for (std::size_t x = 0; x < 28; ++x) {
      const float ink = (image[y * 28 + x] + image[(y + 1) * 28 + x]) / 2;
      text += kShades[std::clamp(static_cast<int>(std::lround(ink * 4)), 0, 4)];
    }
    text += '\n';
  }
  return text;
}

std::string probability_bars(std::span<const float> probabilities) {
  std::string text;
  for (std::size_t digit = 0; digit < probabilities.size(); ++digit) {
    char figure[16];
    std::snprintf(figure, sizeof figure, "%6.2f %%",
                  100 * static_cast<double>(probabilities[digit]));
    text += std::to_string(digit) + " " + figure + " ";
    for (long block = std::lround(probabilities[digit] * 40); block > 0; --block) text += "█";
    text += '\n';
  }
  return text;
}

}  // namespace digitpad::cli
