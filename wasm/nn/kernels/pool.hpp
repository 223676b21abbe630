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

  /// use(where a block is in the output, where its first pixel is in the image), beginning with a
  /// channel.
  template <class Use>
  void for_each_block(Index channel, Use&& use) const {
    Index block = channel;
    for (Index y = 0; y < image.height / size; ++y)
      for (Index x = 0; x < image.width / size; ++x, block += image.channels)
        use(block, (y * image.width + x) * size * image.channels + channel);
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
  for_each_vector<Scalar>(blocks.image.channels, [&](Index channel, auto load) {
    using V = decltype(load(x));
    blocks.for_each_block(channel, [&](Index block, Index first) {
      V best = kernels::load<V>(x + first), best_pixel{}, pixel{};
      blocks.for_each_pixel(first, [&](Index i) {
        const V value = kernels::load<V>(x + i);
        best_pixel = value > best ? pixel : best_pixel;
        best = value > best ? value : best;
        pixel += Scalar(1);
      });
      store(best, out + block);
      store(best_pixel, source + block);
    });
  });
}

/// dx: dout at each block's `source`, 0 at its other pixels.
template <class Scalar>
void unpool_largest(const Blocks& blocks, const Scalar* dout, const Scalar* source, Scalar* dx) {
  for_each_vector<Scalar>(blocks.image.channels, [&](Index channel, auto load) {
    using V = decltype(load(dx));
    blocks.for_each_block(channel, [&](Index block, Index first) {
      const V value = kernels::load<V>(dout + block), best = kernels::load<V>(source + block);
      V pixel{};
      blocks.for_each_pixel(first, [&](Index i) {
        store(best == pixel ? value : V{}, dx + i);
        pixel += Scalar(1);
      });
    });
  });
}

/// out: each block's mean.
template <class Scalar>
void pool_mean(const Blocks& blocks, const Scalar* x, Scalar* out) {
  const Scalar share = 1 / Scalar(blocks.size * blocks.size);
  for_each_vector<Scalar>(blocks.image.channels, [&](Index channel, auto load) {
    using V = decltype(load(x));
    blocks.for_each_block(channel, [&](Index block, Index first) {
      V sum{};
      blocks.for_each_pixel(first, [&](Index i) { sum += kernels::load<V>(x + i); });
      store(sum * share, out + block);
    });
  });
}

/// dx: a block's dout, shared out among its pixels.
template <class Scalar>
void unpool_mean(const Blocks& blocks, const Scalar* dout, Scalar* dx) {
  const Scalar share = 1 / Scalar(blocks.size * blocks.size);
  for_each_vector<Scalar>(blocks.image.channels, [&](Index channel, auto load) {
    using V = decltype(load(dx));
    blocks.for_each_block(channel, [&](Index block, Index first) {
      const V value = kernels::load<V>(dout + block) * share;
      blocks.for_each_pixel(first, [&](Index i) { store(value, dx + i); });
    });
  });
}

}  // namespace digitpad::kernels
