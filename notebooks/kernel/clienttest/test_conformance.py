"""The suite of the Jupyter project for kernels, none of it left out."""

import jupyter_kernel_test as suite
import pytest

pytestmark = pytest.mark.usefixtures("kernel")

HANG = 300  # seconds


class TestConformance(suite.KernelTests):
    kernel_name = "readout"
    language_name = "go"
    file_extension = ".go"
    code_hello_world = 'fmt.Println("hello, world")'
    code_stderr = 'fmt.Fprintln(os.Stderr, "a word of warning")'
    completion_samples = [
        {"text": "fal", "matches": {"false", "fallthrough"}},
        {"text": "strings.EqualF", "matches": {"EqualFold"}},
        {"text": "é := 1\nstrings.ToUpperS", "matches": {"ToUpperSpecial"}},
    ]
    complete_code_samples = [
        "1",
        'fmt.Println("hello, world")',
        "func twice(x int) int {\n\treturn 2 * x\n}",
        "x := 1\nx + 1",
        "type side struct {\n\tname string\n}",
        "for range 3 {\n}",
        "// said",
        "",
    ]
    incomplete_code_samples = [
        "func twice(x int) int {",
        "x := (1 +",
        "s := `raw",
        "if true {",
        "fmt.Println(",
        "[]int{1,",
        "/* open",
        "strings.",
    ]
    invalid_code_samples = ["import = 7q", "x := 1 1", "func }", 's := "open', "}"]
    code_page_something = "?strings.ToUpper"
    code_generate_error = 'panic("boom")'
    code_execute_result = [
        {"code": "1+2+3", "result": "6"},
        {"code": "x := 5\nx * 2", "result": "10"},
        {"code": "for i := range 3 {\n}\nlen([]int{4})", "result": "1"},
        {"code": '"said"', "result": "said"},
    ]
    code_display_data = [
        {"code": 'display.HTML("<b>bold</b>")', "mime": "text/html"},
        {"code": 'display.Markdown("*said*")', "mime": "text/markdown"},
        {"code": "display(image.NewGray(image.Rect(0, 0, 2, 2)))", "mime": "image/png"},
    ]
    code_history_pattern = "1?2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "strings.ToUpper"
    code_clear_output = "display.Clear()"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # The suite gives each message a tenth of a second. That must not
        # decide on a busy machine, so it is made longer, but where the suite
        # waits for silence.
        receive = cls.kc.iopub_channel.get_msg
        cls.flushing = False
        cls.kc.iopub_channel.get_msg = lambda timeout: receive(timeout=timeout if cls.flushing else HANG)

    def flush_channels(self):
        type(self).flushing = True
        super().flush_channels()
        type(self).flushing = False


class TestWelcome(suite.IopubWelcomeTests):
    kernel_name = "readout"
    support_iopub_welcome = True
