// The seeded generator. The standard's distributions differ between libraries; these do not, so a
// seed gives the same initial weights and the same batches everywhere.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>

#include "nn/elementary.hpp"
#include "nn/matrix.hpp"

namespace digitpad {

/// The `n`th of many seeds that come from one and have nothing else in common (SplitMix64: G.
/// Steele, D. Lea, C. Flood, 2014).
inline std::uint64_t derived_seed(std::uint64_t seed, std::uint64_t n) {
  std::uint64_t z = seed + (n + 1) * 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// In [0, 1), with 53 random bits.
  [[gnu::noinline]] double uniform() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }

  /// 0 to n - 1. The bias, n / 2^53, is below anything a data set could show.
  Index index(Index n) { return static_cast<Index>(uniform() * static_cast<double>(n)); }

  /// Standard normal, by Marsaglia's polar method (G. Marsaglia, T. A. Bray, SIAM Review 6, 1964).
  double normal() {
    double u, v, s;
    do {
      u = 2 * uniform() - 1;
      v = 2 * uniform() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s == 0);
    return u * std::sqrt(-2 * natural_log(s) / s);
  }

 private:
  std::mt19937_64 engine_;
};

/// rows x cols of N(0, std^2), drawn in row order.
template <class Scalar>
Matrix<Scalar> normal_matrix(Random& random, Index rows, Index cols, double std) {
  Matrix<Scalar> matrix(rows, cols);
  for (Index i = 0; i < matrix.size(); ++i)
    matrix.data()[i] = static_cast<Scalar>(std * random.normal());
  return matrix;
}

}  // namespace digitpad
