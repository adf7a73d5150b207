package widget

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"readout/notebooks/session/display"
)

// client stands for one that shows widgets.
type client struct {
	shown []string
	comms map[string]*fakeComm // by the name of the model
}

type fakeComm struct {
	id       string
	state    map[string]any
	answers  []string
	received Received
}

func (c *fakeComm) ID() string { return c.id }

func (c *fakeComm) send(message string) (then func()) {
	return c.received(json.RawMessage(message), func(data any) {
		b, _ := json.Marshal(data)
		c.answers = append(c.answers, string(b))
	})
}

func (c *client) front() Front {
	c.comms = map[string]*fakeComm{}
	return Front{
		Show: func(o display.Output) {
			c.shown = append(c.shown, fmt.Sprintf("%s update=%v", strings.TrimSpace(string(o.Bundle[display.Plain])), o.Update))
		},
		Open: func(target string, data, metadata any, received Received) Comm {
			state := data.(map[string]any)["state"].(map[string]any)
			f := &fakeComm{id: fmt.Sprint("comm", len(c.comms)), state: state, received: received}
			c.comms[state["_model_name"].(string)] = f
			return f
		},
	}
}

// set does what a client does when a reader sets a control.
func (c *client) set(model, key, value string) (run bool) {
	then := c.comms[model+"Model"].send(`{"method":"update","state":{"` + key + `":` + value + `},"buffer_paths":[]}`)
	if then != nil {
		then()
	}
	return then != nil
}

func TestMovingAControlRunsTheFunctionAgain(t *testing.T) {
	var c client
	c.front().Interact(func(weeks float64, who string, all bool) string { return fmt.Sprintln(weeks, who, all) },
		Slider("weeks", 1, 12).At(4), Choice("actor", "Norland", "Sudmark").At("Sudmark"), Check("all", true))
	if !c.set("IntSlider", "value", "7") || !c.set("Dropdown", "index", "0") || !c.set("Checkbox", "value", "false") {
		t.Error("a control that is set runs nothing")
	}
	for _, wrong := range [][3]string{{"IntSlider", "value", "13"}, {"IntSlider", "value", `"x"`}, {"Dropdown", "index", "2"}, {"Dropdown", "index", "-1"}, {"IntSlider", "min", "0"}} {
		if c.set(wrong[0], wrong[1], wrong[2]) {
			t.Errorf("%v is taken", wrong)
		}
	}
	want := []string{
		"weeks: 4, actor: Sudmark, all: true update=false",
		"4 Sudmark true update=false", "7 Sudmark true update=true", "7 Norland true update=true", "7 Norland false update=true",
	}
	if got := strings.Join(c.shown, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("shown:\n%s", got)
	}
}

// A result that comes late does not take the place of a newer one's.
func TestALateResultIsNotShown(t *testing.T) {
	var c client
	begun, goOn, done := make(chan bool), make(chan bool), make(chan bool)
	c.front().Interact(func(n int) int {
		if n == 3 {
			begun <- true
			<-goOn
		}
		return n
	}, Slider("n", 1, 9))
	slider := c.comms["IntSliderModel"]
	late := slider.send(`{"method":"update","state":{"value":3}}`)
	go func() { late(); done <- true }()
	<-begun
	slider.send(`{"method":"update","state":{"value":5}}`)()
	goOn <- true
	<-done
	if got := strings.Join(c.shown[1:], "\n"); got != "1 update=false\n5 update=true" {
		t.Errorf("shown:\n%s", got)
	}
}

// A page that is loaded again asks for the state.
func TestStateIsTold(t *testing.T) {
	var c client
	c.front().Interact(func(x float64) float64 { return x }, Range("x", 0, 1, 0.1))
	c.set("FloatSlider", "value", "0.5")
	slider := c.comms["FloatSliderModel"]
	slider.send(`{"method":"request_state"}`)
	if len(slider.answers) != 1 || !strings.Contains(slider.answers[0], `"value":0.5`) || !strings.Contains(slider.answers[0], `"method":"update"`) {
		t.Errorf("%v", slider.answers)
	}
	box := c.comms["VBoxModel"].state["children"].([]string)
	if len(box) != 1 || box[0] != "IPY_MODEL_"+slider.id {
		t.Errorf("the box holds %v", box)
	}
	for _, part := range []string{"layout", "style"} {
		if ref, _ := slider.state[part].(string); !strings.HasPrefix(ref, "IPY_MODEL_comm") {
			t.Errorf("%s is %q", part, ref)
		}
	}
}

func TestWithoutAClientTheFirstValueIsShown(t *testing.T) {
	var c client
	front := c.front()
	front.Open = nil
	front.Interact(func(s string) string { return "<" + s + ">" }, Text("name", "x"))
	if got := strings.Join(c.shown, "\n"); got != "name: x update=false\n<x> update=false" {
		t.Errorf("%s", got)
	}
}

func TestWhatDoesNotFitIsSaid(t *testing.T) {
	for want, run := range map[string]func(){
		"is not a function":                 func() { Interact(7) },
		"takes 1 values, but there are 0":   func() { Interact(func(int) {}) },
		`is not the int that "n" gives`:     func() { Interact(func(string) {}, Slider("n", 0, 1)) },
		`"n" cannot be at 2`:                func() { Slider("n", 0, 1).At(2) },
		`"who" cannot be at Nobody`:         func() { Choice("who", "Norland").At("Nobody") },
		`is not the float64 that "x" gives`: func() { Interact(func(bool) {}, Range("x", 0, 1, 1)) },
	} {
		func() {
			defer func() {
				if got := fmt.Sprint(recover()); !strings.Contains(got, want) {
					t.Errorf("%s, want %s", got, want)
				}
			}()
			run()
		}()
	}
}
