// Blocks of size x size pixels to one pixel, and back, channel by channel. What is left over of an
// image at the bottom and the right belongs to no block.
#pragma once

#include "nn/image_shape.hpp"
#include "nn/kernels/channels.hpp"

namespace digitpad::kernels {

/// The pooling of one image.
struct Blocks {
  ImageShape image;
  Index size;

  ImageShape output() const { return {image.height / size, image.width / size, image.channels}; }

  /// use(where a block is in the output, where its first pixel is in the image).
  template <class Use>
  void for_each_block(Use&& use) const {
    const ImageShape blocks = output();
    for (Index block = 0, y = 0; y < blocks.height; ++y)
      for (Index x = 0; x < blocks.width; ++x, block += image.channels)
        use(block, (y * image.width + x) * size * image.channels);
  }

  /// use(pixel) for each pixel of the block that begins at `first`.
  template <class Use>
  void for_each_pixel(Index first, Use&& use) const {
    for (Index y = 0; y < size; ++y, first += image.width * image.channels)
      for (Index x = 0; x < size; ++x) use(first + x * image.channels);
  }
};

/// out: each block's largest number. source: which of its pixels that is, the first of equals.
template <class Scalar>
void pool_largest(const Blocks& blocks, const Scalar* x, Scalar* out, Scalar* source) {
  blocks.for_each_block([&](Index block, Index first) {
    for_each_vector<Scalar>(blocks.image.channels, [&](Index channel, auto load) {
      using V = decltype(load(x));
      V best = load(x + first), best_pixel{}, pixel{};
      blocks.for_each_pixel(first, [&](Index i) {
        const V value = load(x + i);
        best_pixel = value > best ? pixel : best_pixel;
        best = value > best ? value : best;
        pixel += Scalar(1);
      });
      store(best, out + block + channel);
      store(best_pixel, source + block + channel);
    });
  });
}

/// dx: dout at each block's `source`, 0 at its other pixels.
template <class Scalar>
void unpool_largest(const Blocks& blocks, const Scalar* dout, const Scalar* source, Scalar* dx) {
  blocks.for_each_block([&](Index block, Index first) {
    for_each_vector<Scalar>(blocks.image.channels, [&](Index channel, auto load) {
      using V = decltype(load(dx));
      const V value = load(dout + block), best = load(source + block);
      V pixel{};
      blocks.for_each_pixel(first, [&](Index i) {
        store(best == pixel ? value : V{}, dx + i + channel);
        pixel += Scalar(1);
      });
    });
  });
}

/// out: each block's mean.
template <class Scalar>
void pool_mean(const Blocks& blocks, const Scalar* x, Scalar* out) {
  const Scalar share = 1 / Scalar(blocks.size * blocks.size);
  blocks.for_each_block([&](Index block, Index first) {
    for_each_vector<Scalar>(blocks.image.channels, [&](Index channel, auto load) {
      using V = decltype(load(x));
      V sum{};
      blocks.for_each_pixel(first, [&](Index i) { sum += load(x + i); });
      store(sum * share, out + block + channel);
    });
  });
}

/// dx: a block's dout, shared out among its pixels.
template <class Scalar>
void unpool_mean(const Blocks& blocks, const Scalar* dout, Scalar* dx) {
  const Scalar share = 1 / Scalar(blocks.size * blocks.size);
  blocks.for_each_block([&](Index block, Index first) {
    for_each_vector<Scalar>(blocks.image.channels, [&](Index channel, auto load) {
      const auto value = load(dout + block) * share;
      blocks.for_each_pixel(first, [&](Index i) { store(value, dx + i + channel); });
    });
  });
}

}  // namespace digitpad::kernels
