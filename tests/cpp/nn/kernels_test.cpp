// The hot loops against plain ones, where tiles, vectors and blocks do not come out even.
#include <limits>
#include <tuple>

#include "nn/kernels/channels.hpp"
#include "nn/kernels/convolution.hpp"
#include "nn/kernels/pool.hpp"
#include "nn/kernels/weight_gradient.hpp"
#include "nn/testing.hpp"

namespace digitpad {
namespace {

/// What a convolution is, number by number.
struct Convolution {
  ImageShape input;
  Index kernel, padding, channels;

  ImageShape output() const {
    return {input.height + 2 * padding - kernel + 1, input.width + 2 * padding - kernel + 1,
            channels};
  }

  /// use(element of the input, element of the weights, element of the output) for each product.
  template <class Use>
  void for_each_product(Use&& use) const {
    const ImageShape out = output();
    for (Index y = 0; y < out.height; ++y)
      for (Index x = 0; x < out.width; ++x)
        for (Index ky = 0; ky < kernel; ++ky)
          for (Index kx = 0; kx < kernel; ++kx) {
            const Index from_y = y + ky - padding, from_x = x + kx - padding;
            if (from_y < 0 || from_y >= input.height || from_x < 0 || from_x >= input.width)
              continue;
            for (Index c = 0; c < input.channels; ++c)
              for (Index m = 0; m < channels; ++m)
                use((from_y * input.width + from_x) * input.channels + c,
                    ((ky * kernel + kx) * input.channels + c) * channels + m,
                    (y * out.width + x) * channels + m);
          }
  }
};

std::vector<Convolution> convolutions() {
  std::vector<Convolution> all;
  for (const Index kernel : {1, 3, 5})
    for (Index padding = 0; padding < kernel; ++padding)
      for (const Index channels : {1, 3, 8, 10, 16, 33})
        all.push_back({{5, 9, channels}, kernel, padding, 49 - channels});
  for (const Index width : {5, 6, 7, 8, 11, 14, 17, 28})  // each way to part a row into tiles
    for (const auto& [from, to] : {std::pair<Index, Index>{1, 16}, {32, 80}, {16, 4}, {8, 10}})
      all.push_back({{6, width, from}, 3, 1, to});
  for (const Index padding : {0, 1, 2})  // Winograd's blocks of 2 x 2 outputs, whole and not
    for (const Index height : {4, 5})
      for (const Index width : {6, 7}) all.push_back({{height, width, 16}, 3, padding, 48});
  return all;
}

std::string name_of(const Convolution& c) {
  return std::to_string(c.input.height) + "x" + std::to_string(c.input.width) + "x" +
         std::to_string(c.input.channels) + ", kernel " + std::to_string(c.kernel) + ", padding " +
         std::to_string(c.padding) + ", to " + std::to_string(c.channels);
}

template <class Scalar>
class Kernels : public testing::Test {
 protected:
  Matrix<Scalar> numbers(Index rows, Index cols) {
    return normal_matrix<Scalar>(random_, rows, cols, 0.25);
  }

  kernels::Frame<Scalar> frame_of(const Matrix<Scalar>& image, const Convolution& convolution) {
    kernels::Frame<Scalar> frame(convolution.input, convolution.padding, convolution.kernel);
    frame.fill(
        this->numbers(1, convolution.input.size()).data());  // an earlier image leaves nothing
    frame.fill(image.data());
    return frame;
  }

  /// What a kernel leaves unwritten is no number, and that is never as wanted.
  static Matrix<Scalar> unwritten(Index rows, Index cols) {
    return Matrix<Scalar>::Constant(rows, cols, std::numeric_limits<Scalar>::quiet_NaN());
  }

  /// The sums of some hundred products, each below 1, in two orders.
  static void expect_same(const Matrix<Scalar>& value, const Matrix<double>& wanted) {
    ASSERT_EQ(value.size(), wanted.size());
    EXPECT_LT((value.template cast<double>() - wanted)
                  .cwiseAbs()
                  .template maxCoeff<Eigen::PropagateNaN>(),
              kTolerance<Scalar>);
  }

 private:
  Random random_{7};
};

TYPED_TEST_SUITE(Kernels, Scalars, ScalarName);

TYPED_TEST(Kernels, ConvolveEveryShape) {
  for (const Convolution& convolution : convolutions()) {
    SCOPED_TRACE(name_of(convolution));
    const auto x = this->numbers(1, convolution.input.size());
    const auto W = this->numbers(
        convolution.kernel * convolution.kernel * convolution.input.channels, convolution.channels);
    const auto b = this->numbers(1, convolution.channels);
    kernels::Convolution<TypeParam> product(convolution.input, convolution.padding,
                                            convolution.kernel, convolution.channels);
    product.set_weights(W.data());
    for (const bool with_bias : {true, false}) {
      Matrix<double> wanted(1, convolution.output().size());
      for (Index i = 0; i < wanted.size(); ++i)
        wanted(i) = with_bias ? static_cast<double>(b(i % convolution.channels)) : 0;
      convolution.for_each_product([&](Index in, Index weight, Index out) {
        wanted(out) += static_cast<double>(x(in)) * static_cast<double>(W.data()[weight]);
      });
      Matrix<TypeParam> out = this->unwritten(1, wanted.size());
      // an earlier image leaves nothing
      product.convolve(this->numbers(1, x.size()).data(), nullptr, out.data());
      product.convolve(x.data(), with_bias ? b.data() : nullptr, out.data());
      this->expect_same(out, wanted);
    }
  }
}

TYPED_TEST(Kernels, AddTheWeightGradientOfEveryShape) {
  for (const Convolution& convolution : convolutions()) {
    SCOPED_TRACE(name_of(convolution));
    const auto x = this->numbers(1, convolution.input.size());
    const auto dout = this->numbers(1, convolution.output().size());
    auto dW = this->numbers(convolution.kernel * convolution.kernel * convolution.input.channels,
                            convolution.channels);
    Matrix<double> wanted = dW.template cast<double>();
    convolution.for_each_product([&](Index in, Index weight, Index out) {
      wanted.data()[weight] += static_cast<double>(x(in)) * static_cast<double>(dout(out));
    });
    kernels::add_weight_gradient(this->frame_of(x, convolution), dout.data(), convolution.channels,
                                 dW.data());
    this->expect_same(dW, wanted);
  }
}

TYPED_TEST(Kernels, PoolEveryShape) {
  for (const Index channels : {1, 3, 8, 10, 16, 33})
    for (const Index size : {1, 2, 3}) {
      SCOPED_TRACE(std::to_string(channels) + " channels, size " + std::to_string(size));
      const kernels::Blocks blocks{{7, 8, channels}, size};
      const ImageShape output = blocks.output();
      const auto x = this->numbers(56, channels);
      const auto dout = this->numbers(output.height * output.width, channels);
      Matrix<double> largest(dout.rows(), channels), mean = largest;
      Matrix<double> to_largest = Matrix<double>::Zero(56, channels), to_all = to_largest;
      for (Index block = 0; block < dout.rows(); ++block)
        for (Index c = 0; c < channels; ++c) {
          const Index first = (block / output.width * 8 + block % output.width) * size;
          Index best = first;
          double sum = 0;
          for (Index i = 0; i < size * size; ++i) {
            const Index pixel = first + i / size * 8 + i % size;
            if (x(pixel, c) > x(best, c)) best = pixel;
            sum += static_cast<double>(x(pixel, c));
            to_all(pixel, c) =
                static_cast<double>(dout(block, c)) / static_cast<double>(size * size);
          }
          largest(block, c) = static_cast<double>(x(best, c));
          mean(block, c) = sum / static_cast<double>(size * size);
          to_largest(best, c) = static_cast<double>(dout(block, c));
        }
      Matrix<TypeParam> out(dout.rows(), channels), source = out;
      Matrix<TypeParam> dx = Matrix<TypeParam>::Zero(56, channels);
      kernels::pool_largest(blocks, x.data(), out.data(), source.data());
      this->expect_same(out, largest);
      kernels::unpool_largest(blocks, dout.data(), source.data(), dx.data());
      this->expect_same(dx, to_largest);
      kernels::pool_mean(blocks, x.data(), out.data());
      this->expect_same(out, mean);
      kernels::unpool_mean(blocks, dout.data(), dx.data());
      this->expect_same(dx, to_all);
    }
}

TYPED_TEST(Kernels, WorkChannelByChannel) {
  for (const Index channels : {1, 3, 8, 10, 16, 33}) {
    SCOPED_TRACE(channels);
    constexpr Index kPixels = 7;
    const auto x = this->numbers(kPixels, channels), y = this->numbers(kPixels, channels);
    const auto mean = this->numbers(1, channels), scale = this->numbers(1, channels);
    const auto y_scale = this->numbers(1, channels), shift = this->numbers(1, channels);
    const auto start = this->numbers(2, channels);
    const auto wide = [](const auto& matrix) { return matrix.template cast<double>().eval(); };
    const Matrix<double> centred = wide(x).rowwise() - wide(mean).row(0);

    Matrix<TypeParam> sums = start;
    kernels::add_sums(x.data(), kPixels, channels, sums.data());
    this->expect_same(sums.row(0), wide(start).row(0) + wide(x).colwise().sum());

    sums = start;
    kernels::add_squares(x.data(), mean.data(), kPixels, channels, sums.data());
    this->expect_same(sums.row(0),
                      wide(start).row(0) + centred.array().square().colwise().sum().matrix());

    sums = start;
    kernels::add_sums_and_products(y.data(), x.data(), mean.data(), kPixels, channels, sums.data(),
                                   sums.row(1).data());
    this->expect_same(sums.row(0), wide(start).row(0) + wide(y).colwise().sum());
    this->expect_same(sums.row(1),
                      wide(start).row(1) + wide(y).cwiseProduct(centred).colwise().sum());

    Matrix<TypeParam> out = this->unwritten(kPixels, channels);
    const Matrix<double> line = (centred.array().rowwise() * wide(scale).array().row(0)).rowwise() +
                                wide(shift).array().row(0);
    kernels::scale_and_shift(x.data(), mean.data(), scale.data(), shift.data(), kPixels, channels,
                             out.data());
    this->expect_same(out, line);
    out = this->unwritten(kPixels, channels);
    kernels::scale_and_shift_both(y.data(), y_scale.data(), x.data(), mean.data(), scale.data(),
                                  shift.data(), kPixels, channels, out.data());
    this->expect_same(out,
                      line + (wide(y).array().rowwise() * wide(y_scale).array().row(0)).matrix());
  }
}

}  // namespace
}  // namespace digitpad
