// The few ways in which the glyphs' rules ask for chance.
#pragma once

#include <cmath>
#include <numbers>

#include "nn/random.hpp"

namespace digitpad::glyphs {

class Dice {
 public:
  explicit Dice(Random& random) : random_(random) {}

  double between(double least, double most) { return least + (most - least) * random_.uniform(); }
  int whole(int least, int most) {
    return least + static_cast<int>(random_.index(most - least + 1));
  }
  double normal(double deviation) { return deviation * random_.normal(); }
  /// True with this probability.
  bool roll(double probability) { return random_.uniform() < probability; }
  /// -1 or 1.
  double side() { return roll(0.5) ? 1 : -1; }
  Random& random() { return random_; }

 private:
  Random& random_;
};

inline double radians(double degrees) { return degrees * std::numbers::pi / 180; }

}  // namespace digitpad::glyphs
