// Models from tensors and back: nothing is lost on the way, and a wrong tensor is refused by name.
#include "digits/model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace digitpad {
namespace {

using testing::HasSubstr;

Model small_model() { return new_model("small", two_layer_architecture(4, LayerType::relu), 7); }

void expect_refused(const Result<Model>& result, StatusCode code,
                    const std::vector<std::string>& words) {
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.status().code, code);
  for (const std::string& word : words) EXPECT_THAT(result.status().message, HasSubstr(word));
}

TEST(Model, ComesBackFromSafetensorsBytesAsItWas) {
  const Model model = small_model();
  const std::vector<std::uint8_t> bytes = write_safetensors(to_safetensors(model, DType::f32));
  const Model again =
      model_from_safetensors(read_safetensors(bytes, "m.safetensors").value(), "m.safetensors")
          .value();
  EXPECT_EQ(again.name, "small");
  EXPECT_EQ(to_json(again.architecture), to_json(model.architecture));
  for (std::size_t i = 0; i < model.network.parameters().size(); ++i)
    EXPECT_EQ(*again.network.parameters()[i].value, *model.network.parameters()[i].value);
}

Model with_threshold(const std::string& text) {
  SafetensorsFile file = to_safetensors(small_model(), DType::f32);
  file.metadata["digitThreshold"] = text;
  return model_from_safetensors(file, "m.safetensors").value();
}

TEST(Model, KeepsTheProbabilityBelowWhichAnAnswerIsNoDigit) {
  for (const auto& [text, threshold] : std::map<std::string, float>{
           {"0.9", 0.9f}, {"0.12345679", 0.12345679f}, {"0", 0.0f}, {"1", 1.0f}}) {
    const Model model = with_threshold(text);
    EXPECT_EQ(model.digit_threshold, threshold);
    for (const DType dtype : {DType::f32, DType::f16, DType::i8})
      EXPECT_EQ(*to_safetensors(model, dtype).metadata.find("digitThreshold"), text);
  }
  EXPECT_EQ(with_threshold("1e-3").digit_threshold, 0.001f);
}

TEST(Model, AsksForOneHalfWhereItsFileDoesNotSay) {
  SafetensorsFile file = to_safetensors(small_model(), DType::f32);
  file.metadata.erase("digitThreshold");
  EXPECT_EQ(model_from_safetensors(file, "m.safetensors").value().digit_threshold, 0.5f);
}

TEST(Model, RefusesMoreTensorsThanAnyArchitectureHas) {
  SafetensorsFile file = to_safetensors(small_model(), DType::f32);
  for (int n = 0; n < 1000; ++n) file.tensors.push_back({"x" + std::to_string(n), {}, {0}, {}});
  expect_refused(model_from_safetensors(file, "m.safetensors"), StatusCode::architecture,
                 {"m.safetensors has 1004 tensors"});
}

TEST(Model, RefusesAThresholdThatIsNoProbability) {
  for (const std::string text : {"", "half", "0,9", "0.9x", "1.01", "-0.1", "nan", "1e999"}) {
    SafetensorsFile file = to_safetensors(small_model(), DType::f32);
    file.metadata["digitThreshold"] = text;
    expect_refused(model_from_safetensors(file, "m.safetensors"), StatusCode::value,
                   {"m.safetensors", "\"digitThreshold\" is '" + text + "'", "from 0 to 1"});
  }
}

TEST(Model, IsBuiltFromTheTutorialsFourArrays) {
  std::vector<Tensor> tensors = tensors_of(small_model(), DType::f64);
  for (Tensor& tensor : tensors) tensor.name[0] = static_cast<char>(tolower(tensor.name[0]));
  Model model = model_from_tutorial(tensors, LayerType::sigmoid, "weights.npz").value();
  EXPECT_EQ(model.architecture.layers[1].type, LayerType::sigmoid);
  EXPECT_EQ(*model.network.parameters()[0].value, *small_model().network.parameters()[0].value);
}

TEST(Model, RefusesATensorOfAnotherShape) {
  SafetensorsFile file = to_safetensors(small_model(), DType::f32);
  file.tensors[0].shape = {4, 784};
  expect_refused(model_from_safetensors(file, "m.safetensors"), StatusCode::shape,
                 {"m.safetensors", "W1", "4 x 784", "784 x 4"});
}

TEST(Model, RefusesAWeightTooLargeForFloat32) {
  SafetensorsFile file = to_safetensors(small_model(), DType::f64);
  file.tensors[0].values[0] = 1e300;
  expect_refused(model_from_safetensors(file, "m.safetensors"), StatusCode::value,
                 {"m.safetensors", "W1", "index 0", "float32"});
}

TEST(Model, RefusesWeightsWhoseSumsAreTooLargeForFloat32) {
  SafetensorsFile file = to_safetensors(small_model(), DType::f32);
  for (Tensor& tensor : file.tensors) std::fill(tensor.values.begin(), tensor.values.end(), 3e38);
  expect_refused(model_from_safetensors(file, "m.safetensors"), StatusCode::value,
                 {"m.safetensors", "so large", "no longer finite"});
}

TEST(Model, RefusesAFileWithoutOneOfItsTensors) {
  SafetensorsFile file = to_safetensors(small_model(), DType::f32);
  file.tensors.erase(file.tensors.begin() + 1);
  expect_refused(model_from_safetensors(file, "m.safetensors"), StatusCode::architecture,
                 {"b1", "missing"});
}

TEST(Model, RefusesATensorThatHasNoPlace) {
  SafetensorsFile file = to_safetensors(small_model(), DType::f32);
  file.tensors.push_back({"W3", DType::f32, {1}, {0}});
  expect_refused(model_from_safetensors(file, "m.safetensors"), StatusCode::architecture,
                 {"W3", "no place"});
}

TEST(Model, RefusesAFileOfAnotherProgram) {
  SafetensorsFile file = to_safetensors(small_model(), DType::f32);
  file.metadata = {{"format", "pt"}};
  expect_refused(model_from_safetensors(file, "m.safetensors"), StatusCode::architecture,
                 {"m.safetensors", "__metadata__", "digitpad"});
}

TEST(Model, RefusesAnotherArchitectureThanItsTensorsMake) {
  SafetensorsFile file = to_safetensors(small_model(), DType::f32);
  file.metadata["architecture"] = to_json(two_layer_architecture(50, LayerType::relu));
  expect_refused(model_from_safetensors(file, "m.safetensors"), StatusCode::shape,
                 {"W1", "784 x 4", "784 x 50"});
}

TEST(Model, RefusesArraysThatAreNoTutorialNetwork) {
  expect_refused(model_from_tutorial({{"x", DType::f32, {1}, {0}}}, LayerType::relu, "w.npz"),
                 StatusCode::architecture, {"w.npz", "b1"});
}

}  // namespace
}  // namespace digitpad
