// exp, log, sine and cosine out of + - * / alone: the same numbers on every machine, so that a seed
// gives the same weights everywhere, and 10 kB less of tables in a page than the C library's. After
// fdlibm (Sun Microsystems, 1993); each is within one unit in the last place. Kernels have their
// own for vectors.
#pragma once

#include <cmath>

namespace digitpad {

/// A polynomial's value, the coefficients from the constant on.
template <class... More>
constexpr double polynomial(double x, double first, More... more) {
  if constexpr (sizeof...(more) == 0)
    return first;
  else
    return first + x * polynomial(x, more...);
}

inline constexpr double kLn2High = 6.93147180369123816490e-01;
inline constexpr double kLn2Low = 1.90821492927058770002e-10;

/// e^x for x from -700 to 700; beyond them e^700 and 0; NaN of NaN.
inline double natural_exp(double x) {
  constexpr double kMost = 700;
  if (!(x >= -kMost)) return x < -kMost ? 0 : x;
  x = x < kMost ? x : kMost;
  const double k = std::floor(x / (kLn2High + kLn2Low) + 0.5);
  const double high = x - k * kLn2High, low = k * kLn2Low;
  const double r = high - low, r2 = r * r;
  const double c = r - r2 * polynomial(r2, 1.66666666666666019037e-01, -2.77777777770155933842e-03,
                                       6.61375632143793436117e-05, -1.65339022054652515390e-06,
                                       4.13813679705723846039e-08);
  return std::ldexp(1 + (r * c / (2 - c) - low + high), static_cast<int>(k));
}

/// The natural logarithm of x, finite and above 0.
inline double natural_log(double x) {
  int exponent = 0;
  double mantissa = std::frexp(x, &exponent);
  if (mantissa < 0.70710678118654752440) {
    mantissa *= 2;
    --exponent;
  }
  const double f = mantissa - 1, half_square = 0.5 * f * f;
  const double s = f / (2 + f), s2 = s * s;
  const double rest =
      s2 * polynomial(s2, 6.666666666666735130e-01, 3.999999999940941908e-01,
                      2.857142874366239149e-01, 2.222219843214978396e-01, 1.818357216161805012e-01,
                      1.531383769920937332e-01, 1.479819860511658591e-01);
  const double k = exponent;
  return k * kLn2High - (half_square - (s * (half_square + rest) + k * kLn2Low) - f);
}

/// Of an angle in radians, -pi to pi.
struct SineCosine {
  double sine, cosine;
};

inline SineCosine sine_cosine(double angle) {
  constexpr double kQuarterHigh = 1.57079632673412561417e+00;  // of a turn
  constexpr double kQuarterLow = 6.07710050650619224932e-11;
  const double quarters = std::floor(angle / (kQuarterHigh + kQuarterLow) + 0.5);
  const double r = angle - quarters * kQuarterHigh - quarters * kQuarterLow, r2 = r * r;
  const double sine =
      r + r * r2 *
              polynomial(r2, -1.66666666666666324348e-01, 8.33333333332248946124e-03,
                         -1.98412698298579493134e-04, 2.75573137070700676789e-06,
                         -2.50507602534068634195e-08, 1.58969099521155010221e-10);
  const double cosine =
      1 - (0.5 * r2 - r2 * r2 *
                          polynomial(r2, 4.16666666666666019037e-02, -1.38888888888741095749e-03,
                                     2.48015872894767294178e-05, -2.75573143513906633035e-07,
                                     2.08757232129817482790e-09, -1.13596475577881948265e-11));
  switch (static_cast<int>(quarters) & 3) {
    case 0:
      return {sine, cosine};
    case 1:
      return {cosine, -sine};
    case 2:
      return {-sine, -cosine};
    default:
      return {-cosine, sine};
  }
}

/// x^n, n of 0 or more.
inline double power(double x, int n) {
  double result = 1;
  for (; n > 0; n /= 2, x *= x)
    if (n % 2 == 1) result *= x;
  return result;
}

}  // namespace digitpad
