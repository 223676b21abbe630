// What holds for every model, tried on random ones: any layers in any order that an architecture
// may have.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "digits/layer_types.hpp"
#include "digits/model.hpp"

namespace digitpad {
namespace {

using testing::HasSubstr;

constexpr int kModels = 60;
constexpr const char* kFile = "any.safetensors";

Index any(Random& random, Index least, Index most) {
  return least + random.index(most - least + 1);
}

LayerSpec any_layer(Random& random, ImageShape input, bool follows_weights) {
  const Index side = std::min(input.height, input.width);
  for (;;) {
    LayerSpec layer;
    layer.type = static_cast<LayerType>(random.index(kLayerTypes.size()));
    layer.units = any(random, 1, 5);
    layer.size = any(random, 1, std::min<Index>(side, 4));
    layer.kernel = any(random, 1, std::min<Index>(side, 4));
    layer.padding = random.index(layer.kernel);
    layer.rate = 0.9 * random.uniform();
    if (layer.type == LayerType::batch_norm && !follows_weights) continue;
    // What its type does not use is 0.
    const bool pools = layer.type == LayerType::max_pool2d || layer.type == LayerType::avg_pool2d;
    if (!pools) layer.size = 0;
    if (layer.type != LayerType::dropout) layer.rate = 0;
    if (layer.type != LayerType::conv2d) layer.kernel = layer.padding = 0;
    if (layer.type != LayerType::conv2d && layer.type != LayerType::affine) layer.units = 0;
    return layer;
  }
}

Architecture any_architecture(Random& random) {
  Architecture architecture{
      {28, 28, 1}, static_cast<double>(random.index(2)) * random.uniform(), {}};
  ImageShape shape = architecture.input;
  bool follows_weights = false;
  for (Index n = random.index(8); n > 0; --n) {
    const LayerSpec layer = any_layer(random, shape, follows_weights);
    follows_weights = layer.type == LayerType::conv2d || layer.type == LayerType::affine;
    shape = output_shape(layer, shape);
    architecture.layers.push_back(layer);
  }
  architecture.layers.push_back({.type = LayerType::affine, .units = 10});
  return architecture;
}

/// Of any sign and any size below 1 that a float has, and 0 now and then.
float any_weight(Random& random) {
  const int exponent = static_cast<int>(any(random, -149, 0));
  return random.index(10) == 0 ? 0.0f : std::ldexp(float(2 * random.uniform() - 1), exponent);
}

/// Calls `check(model, random)` with many models, whose failures say which it was.
template <class Check>
void for_many_models(Check&& check) {
  for (std::uint64_t seed = 0; seed < kModels; ++seed) {
    Random random(seed);
    Model model = new_model("any", any_architecture(random), seed);
    SCOPED_TRACE(to_json(model.architecture));
    check(model, random);
  }
}

std::vector<std::uint8_t> file_of(const Model& model, DType dtype) {
  return write_safetensors(to_safetensors(model, dtype));
}

Result<Model> read_back(std::span<const std::uint8_t> bytes) {
  const Result<SafetensorsFile> file = read_safetensors(bytes, kFile);
  if (!file.ok()) return file.status();
  return model_from_safetensors(file.value(), kFile);
}

TEST(AnyModel, ComesBackFromItsFileAsItWas) {
  int came_back = 0;
  for_many_models([&](Model& model, Random& random) {
    for (const Parameter<float>& parameter : model.network.state())
      for (Index i = 0; i < parameter.value->size(); ++i)
        parameter.value->data()[i] = any_weight(random);
    const std::vector<std::uint8_t> bytes = file_of(model, DType::f32);
    const Result<Model> again = read_back(bytes);
    // BatchNorm's variance may have come out negative.
    if (!again.ok()) {
      EXPECT_THAT(again.status().message, HasSubstr("no longer finite"));
      return;
    }
    ++came_back;
    EXPECT_EQ(file_of(again.value(), DType::f32), bytes);
  });
  EXPECT_GT(came_back, kModels / 2);
}

TEST(AnyModel, SaysTheSameAfterItWasSaved) {
  for_many_models([](Model& model, Random& random) {
    Model again = read_back(file_of(model, DType::f32)).value();
    Matrix<float> image = normal_matrix<float>(random, 1, 784, 0.3);
    const Matrix<float> scores = model.network.predict(image);
    EXPECT_EQ(again.network.predict(image), scores);
    EXPECT_TRUE(scores.allFinite());
  });
}

TEST(AnyModel, LosesNothingMoreWhenItIsRoundedTwice) {
  for_many_models([](const Model& model, Random&) {
    const std::vector<std::uint8_t> bytes = file_of(model, DType::f16);
    EXPECT_EQ(file_of(read_back(bytes).value(), DType::f16), bytes);
  });
}

TEST(AnyModel, IsRefusedWhereverItsFileIsCut) {
  for_many_models([](const Model& model, Random& random) {
    const std::vector<std::uint8_t> bytes = file_of(model, DType::f32);
    const auto length = static_cast<std::size_t>(random.index(static_cast<Index>(bytes.size())));
    const Result<Model> cut = read_back(std::span(bytes).first(length));
    ASSERT_FALSE(cut.ok()) << length << " of " << bytes.size() << " bytes";
    EXPECT_THAT(cut.status().message, HasSubstr(kFile));
  });
}

TEST(AnyModel, IsRefusedWithoutAnyOneOfItsTensors) {
  for_many_models([](const Model& model, Random& random) {
    SafetensorsFile file = to_safetensors(model, DType::f32);
    const auto lost = file.tensors.begin() + random.index(static_cast<Index>(file.tensors.size()));
    const std::string name = lost->name;
    file.tensors.erase(lost);
    const Result<Model> result = model_from_safetensors(file, kFile);
    ASSERT_FALSE(result.ok());
    EXPECT_THAT(result.status().message, HasSubstr("tensor " + name + " "));
  });
}

}  // namespace
}  // namespace digitpad
