#include "cli/model_files.hpp"

#include <cctype>
#include <filesystem>

#include "cli/failure.hpp"
#include "digits/onnx_export.hpp"
#include "files/npy.hpp"
#include "files/npz.hpp"
#include "files/read_file.hpp"

namespace digitpad::cli {
namespace {

namespace fs = std::filesystem;

/// False, too, where the system cannot tell: opening the file then says why.
bool is_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

std::vector<Tensor> read_npy_folder(const std::string& folder) {
  std::vector<Tensor> tensors;
  for (const char* name : {"w1", "b1", "w2", "b2"}) {
    const std::string file = (fs::path(folder) / (std::string(name) + ".npy")).string();
    tensors.push_back(require(read_npy(require(read_file(file)), file)));
    tensors.back().name = name;
  }
  return tensors;
}

/// The tensors under the names that the tutorials give their files: w1, b1, ...
std::vector<Tensor> tutorial_tensors(const Model& model) {
  std::vector<Tensor> tensors = tensors_of(model, DType::f32);
  for (Tensor& tensor : tensors)
    for (char& letter : tensor.name) letter = static_cast<char>(std::tolower(letter));
  return tensors;
}

void write_npy_folder(const Model& model, const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw Failure("cannot make the folder " + folder + ": " + error.message());
  for (const Tensor& tensor : tutorial_tensors(model))
    require(write_file((fs::path(folder) / (tensor.name + ".npy")).string(), write_npy(tensor)));
}

}  // namespace

bool is_numpy(const std::string& path) {
  return fs::path(path).extension() == ".npz" || is_folder(path);
}

Recipe read_recipe(const std::string& path) {
  const std::vector<std::uint8_t> text = require(read_file(path));
  return require(parse_recipe({reinterpret_cast<const char*>(text.data()), text.size()}, path));
}

Model read_model(const std::string& path, LayerType activation) {
  if (is_folder(path)) return require(model_from_tutorial(read_npy_folder(path), activation, path));
  const std::vector<std::uint8_t> bytes = require(read_file(path));
  const fs::path ending = fs::path(path).extension();
  if (ending == ".npz")
    return require(model_from_tutorial(require(read_npz(bytes, path)), activation, path));
  if (ending == ".safetensors")
    return require(model_from_safetensors(require(read_safetensors(bytes, path)), path));
  throw Failure(path +
                ": digitpad reads models from .safetensors, .npz, or a folder of .npy files");
}

void write_model(const Model& model, const std::string& path) {
  const fs::path ending = fs::path(path).extension();
  if (ending == ".safetensors")
    require(write_file(path, write_safetensors(to_safetensors(model, DType::f32))));
  else if (ending == ".npz")
    require(write_file(path, require(write_npz(tutorial_tensors(model)))));
  else if (ending == ".onnx")
    require(write_file(path, to_onnx(model)));
  else if (ending.empty())
    write_npy_folder(model, path);
  else
    throw Failure(path + ": digitpad writes .safetensors, .npz, .onnx, or a folder of .npy files");
}

}  // namespace digitpad::cli
