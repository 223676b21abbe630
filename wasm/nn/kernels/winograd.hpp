// The 3 x 3 convolution of one image by Winograd's minimal filtering F(2x2, 3x3) (A. Lavin, S.
// Gray, "Fast Algorithms for Convolutional Neural Networks", 2015): 16 products per channel for a
// block of 2 x 2 outputs instead of 36. The names V, U, d, g are theirs.
#pragma once

#include <algorithm>
#include <vector>

#include "nn/image_shape.hpp"
#include "nn/kernels/tile.hpp"

namespace digitpad::kernels {

class Winograd {
 public:
  /// Whether it is as good as it is meant to be: vectors full of channels, and more to multiply
  /// than to transform.
  static bool suits(Index kernel, Index channels_in, Index channels_out) {
    return kernel == 3 && channels_in % kLanes == 0 && channels_out % kLanes == 0 &&
           std::min(channels_in, channels_out) >= 16;
  }

  Winograd(ImageShape image, Index padding, Index channels)
      : image_(image),
        padding_(padding),
        output_{image.height + 2 * padding - 2, image.width + 2 * padding - 2, channels},
        down_((output_.height + 1) / 2),
        across_((output_.width + 1) / 2),
        block_(block_of(image.channels)),
        padded_(zeros<float>(2 * down_ + 2, (2 * across_ + 2) * image.channels)),
        U_(zeros<float>(16, image.channels * channels)),
        V_(zeros<float>(16, down_ * across_ * image.channels)),
        products_(zeros<float>(16, down_ * across_ * channels)) {
    for (Index channel = 0; channel < image.channels; channel += block_)
      offsets_.push_back(channel * down_ * across_);
  }

  /// W: 9 C x channels, rows in the order ky, kx, channel. U = G g G^T.
  void set_weights(const float* W) {
    const Index size = image_.channels * output_.channels;
    for (Index i = 0; i < size; i += kLanes) {
      V rows[3][4];
      unrolled<3>([&](auto ky) {
        const float* g = W + 3 * ky * size + i;
        spread(load<V>(g), load<V>(g + size), load<V>(g + 2 * size), rows[ky]);
      });
      unrolled<4>([&](auto x) {
        V u[4];
        spread(rows[0][x], rows[1][x], rows[2][x], u);
        unrolled<4>([&](auto y) { store(u[y], U_.data() + (4 * y + x) * size + i); });
      });
    }
  }

  /// image: H x W x C. bias: channels, or nullptr for zeros. out: H' x W' x channels.
  void convolve(const float* image, const float* bias, float* out) {
    const Index row = image_.width * image_.channels;
    for (Index y = 0; y < image_.height; ++y)
      std::copy_n(image + y * row, row,
                  padded_.row(y + padding_).data() + padding_ * image_.channels);
    transform_input();
    multiply();
    transform_products(bias, out);
  }

 private:
  using V = Vector<float, kLanes>;

  /// G g of a column g.
  static void spread(V g0, V g1, V g2, V* out) {
    const V outer = (g0 + g2) * 0.5f, inner = g1 * 0.5f;
    out[0] = g0;
    out[1] = outer + inner;
    out[2] = outer - inner;
    out[3] = g2;
  }

  /// V = B^T d B, for each block of channels: all 2 x 2 blocks of pixels, from left to right and
  /// down.
  [[gnu::noinline]] void transform_input() {
    const Index channels = image_.channels, width = padded_.cols(), point = V_.cols();
    float* to = V_.data();
    for (Index first = 0; first < channels; first += block_)
      for (Index down = 0; down < down_; ++down)
        for (Index across = 0; across < across_; ++across) {
          const float* from = padded_.data() + 2 * (down * width + across * channels) + first;
          for (Index i = 0; i < block_; i += kLanes, from += kLanes, to += kLanes) {
            V rows[4][4];
            unrolled<4>([&](auto y) {
              const float* d = from + y * width;
              const V d0 = load<V>(d), d1 = load<V>(d + channels), d2 = load<V>(d + 2 * channels),
                      d3 = load<V>(d + 3 * channels);
              rows[y][0] = d0 - d2;
              rows[y][1] = d1 + d2;
              rows[y][2] = d2 - d1;
              rows[y][3] = d1 - d3;
            });
            unrolled<4>([&](auto x) {
              const V d1 = rows[1][x], d2 = rows[2][x];
              store(rows[0][x] - d2, to + x * point);
              store(d1 + d2, to + (4 + x) * point);
              store(d2 - d1, to + (8 + x) * point);
              store(d1 - rows[3][x], to + (12 + x) * point);
            });
          }
        }
  }

  /// For each of the 16 points: the blocks' V times U.
  void multiply() {
    const Index channels = output_.channels;
    Rows<float> job{};
    job.set_pitch(block_);
    job.step = 1;
    job.runs = {offsets_.data(), static_cast<Index>(offsets_.size()), block_};
    job.channels = channels;
    for (Index point = 0; point < 16; ++point)
      for_each_panel<float>(channels, [&](const Panel<float>& panel) {
        job.weights = U_.row(point).data() + panel.channel;
        for_each_rows<float>(down_ * across_, [&](Index first, Index rows) {
          job.x = V_.row(point).data() + first * block_;
          job.out = products_.row(point).data() + first * channels + panel.channel;
          panel.multiply(job, rows);
        });
      });
  }

  /// out = A^T (the products) A + bias.
  [[gnu::noinline]] void transform_products(const float* bias, float* out) {
    const Index channels = output_.channels, point = products_.cols();
    const float* from = products_.data();
    for (Index y = 0; y < output_.height; y += 2)
      for (Index x = 0; x < output_.width; x += 2)
        for (Index i = 0; i < channels; i += kLanes, from += kLanes) {
          const V start = bias ? load<V>(bias + i) : V{};
          V rows[2][4];
          unrolled<4>([&](auto column) {
            const float* m = from + column * point;
            const V m0 = load<V>(m), m1 = load<V>(m + 4 * point), m2 = load<V>(m + 8 * point),
                    m3 = load<V>(m + 12 * point);
            rows[0][column] = m0 + m1 + m2;
            rows[1][column] = m1 - m2 - m3;
          });
          float* to = out + (y * output_.width + x) * channels + i;
          unrolled<2>([&](auto down) {
            if (y + down == output_.height) return;
            const auto& m = rows[down];
            float* pixel = to + down * output_.width * channels;
            store(m[0] + m[1] + m[2] + start, pixel);
            if (x + 1 < output_.width) store(m[1] - m[2] - m[3] + start, pixel + channels);
          });
        }
  }

  ImageShape image_;
  Index padding_;
  ImageShape output_;
  Index down_, across_, block_;  // blocks of 2 x 2 outputs; channels that lie together
  Matrix<float> padded_, U_, V_, products_;
  std::vector<Index> offsets_;  // of the blocks of channels in a row of V
};

}  // namespace digitpad::kernels
