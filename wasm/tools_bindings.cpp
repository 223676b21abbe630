// Declares Tools to JavaScript, as bindings.cpp does Session; its other half is the same file
// there. No function bound here may throw.
#include "bindings.hpp"
#include "tools.hpp"

namespace {

using digitpad::GradientCheck;
using digitpad::Tools;
using digitpad::view;

}  // namespace

EMSCRIPTEN_BINDINGS(digitpad_tools) {
  using namespace emscripten;

  digitpad::declare_status();

  value_object<GradientCheck>("GradientCheck")
      .field("parameter", &GradientCheck::parameter)
      .field(
          "size", +[](const GradientCheck& check) { return static_cast<double>(check.size); },
          +[](GradientCheck& check, double size) {
            check.size = static_cast<digitpad::Index>(size);
          })
      .field("backprop", &GradientCheck::backprop)
      .field("numerical", &GradientCheck::numerical)
      .field("meanAbsoluteDifference", &GradientCheck::difference);

  class_<Tools>("Tools")
      .constructor<>()
      .function(
          "bytes", +[](Tools& t, int n) { return view(t.bytes(n)); })
      .function(
          "images", +[](Tools& t, int n) { return view(t.images(n)); })
      .function(
          "labels", +[](Tools& t, int n) { return view(t.labels(n)); })
      .function("load", &Tools::load)
      .function("readNpy", &Tools::read_npy)
      .function("modelFromArrays", &Tools::model_from_arrays)
      .function("save", &Tools::save)
      .function(
          "saveNpy", +[](Tools& t, int parameter) { return t.save_npy(parameter); })
      .function("saveOnnx", &Tools::save_onnx)
      .function(
          "saved", +[](const Tools& t) { return view(t.saved()); })
      .function("renderPicture", &Tools::render_picture)
      .function("drawn", &Tools::drawn)
      .function("beginGradientCheck", &Tools::begin_gradient_check)
      .function("checkNextElement", &Tools::check_next_element)
      .function(
          "elements", +[](const Tools& t) { return static_cast<int>(t.checking()->elements()); })
      .function(
          "parameterCount",
          +[](const Tools& t) { return static_cast<int>(t.model()->network.parameters().size()); })
      .function(
          "parameterName",
          +[](const Tools& t, int i) {
            return t.model()->network.parameters()[static_cast<std::size_t>(i)].name();
          })
      .function(
          "gradientCheck", +[](const Tools& t, int i) {
            return t.checking()->checks()[static_cast<std::size_t>(i)];
          });
}
