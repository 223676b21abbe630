// Declares Tools to JavaScript, as bindings.cpp does Session; web/package/wasm-module.d.ts is its
// other half, too. No function bound here may throw.
#include "bindings.hpp"
#include "tools.hpp"

namespace {

using digitpad::Address;
using digitpad::code_of;
using digitpad::LayerType;
using digitpad::Tools;
using digitpad::view;

Tools& at(Address tools) { return digitpad::at<Tools>(tools); }

}  // namespace

EMSCRIPTEN_BINDINGS(digitpad_tools) {
  using emscripten::function;
  function(
      "open", +[] { return digitpad::address_of(new Tools); });
  function(
      "close", +[](Address t) { delete &at(t); });
  function(
      "message", +[](Address) { return digitpad::message(); });
  function(
      "bytes", +[](Address t, int n) { return view(at(t).bytes(n)); });
  function(
      "images", +[](Address t, int n) { return view(at(t).images(n)); });
  function(
      "labels", +[](Address t, int n) { return view(at(t).labels(n)); });
  function(
      "load", +[](Address t, const std::string& file) { return code_of(at(t).load(file)); });
  function(
      "readNpy", +[](Address t, const std::string& file) { return code_of(at(t).read_npy(file)); });
  function(
      "modelFromArrays", +[](Address t, const std::string& activation, const std::string& source) {
        const bool relu = activation == name_of(LayerType::relu);
        return code_of(
            at(t).model_from_arrays(relu ? LayerType::relu : LayerType::sigmoid, source));
      });
  function(
      "save", +[](Address t) { return code_of(at(t).save()); });
  function(
      "saveNpy", +[](Address t, int i) { return code_of(at(t).save_npy(i)); });
  function(
      "saveOnnx", +[](Address t) { return code_of(at(t).save_onnx()); });
  function(
      "saved", +[](Address t) { return view(at(t).saved()); });
  function(
      "renderPicture", +[](Address t, int width, int height) {
        return code_of(at(t).render_picture(width, height));
      });
  function(
      "drawn", +[](Address t) { return static_cast<int>(at(t).drawn()); });
  function(
      "parameterCount",
      +[](Address t) { return static_cast<int>(at(t).model()->network.parameters().size()); });
  function(
      "parameterName", +[](Address t, int i) {
        return at(t).model()->network.parameters()[static_cast<std::size_t>(i)].name();
      });
  function(
      "beginGradientCheck", +[](Address t, double epsilon, int broken) {
        return code_of(at(t).begin_gradient_check(epsilon, broken));
      });
  function(
      "elements", +[](Address t) { return static_cast<int>(at(t).checking()->elements()); });
  function(
      "checkNextElement", +[](Address t) { at(t).check_next_element(); });
  function(
      "gradientCheck", +[](Address t, int i) { return view(at(t).gradient_check(i)); });
}
