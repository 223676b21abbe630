// A model from and to a path, the path's ending saying the format; and a recipe from one.
#pragma once

#include <string>

#include "digits/model.hpp"
#include "digits/recipe.hpp"

namespace digitpad::cli {

/// .safetensors, .npz, or a folder with w1.npy, b1.npy, w2.npy, b2.npy. The numpy forms do not say
/// which `activation` the network has: sigmoid or relu. Throws Failure.
Model read_model(const std::string& path, LayerType activation);

/// .safetensors, .npz, .onnx, or a folder for .npy files. Throws Failure.
void write_model(const Model& model, const std::string& path);

/// Whether read_model(path) depends on `activation`.
bool is_numpy(const std::string& path);

/// Throws Failure.
Recipe read_recipe(const std::string& path);

}  // namespace digitpad::cli
