package message

import (
	"encoding/json"
	"testing"
)

func TestRoundTripReplayAndForgery(t *testing.T) {
	theirs, ours := NewCodec("secret"), NewCodec("secret")
	frames, err := theirs.Encode(Outgoing{Type: "execute_request", Content: map[string]string{"code": "1"}})
	if err != nil {
		t.Fatal(err)
	}
	m, err := ours.Decode(frames)
	if err != nil || m.Header.Type != "execute_request" || string(m.Content) != `{"code":"1"}` {
		t.Fatalf("%+v, %v", m, err)
	}
	if _, err := ours.Decode(frames); err == nil {
		t.Error("a replay is taken")
	}
	frames[5] = []byte(`{"code":"2"}`)
	if _, err := NewCodec("secret").Decode(frames); err == nil {
		t.Error("a forged message is taken")
	}
	if _, err := NewCodec("other").Decode(frames); err == nil {
		t.Error("another key's message is taken")
	}
	reply, err := ours.Encode(Outgoing{Type: "execute_reply", Parent: m, Content: struct{}{}})
	if err != nil {
		t.Fatal(err)
	}
	got, err := theirs.Decode(reply)
	if err != nil || !json.Valid(got.Raw) || string(reply[3]) != string(m.Raw) {
		t.Errorf("%v", err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"msg_id":"1","msg_type":"x"}`), []byte("{}"), []byte("{}"))
	f.Fuzz(func(t *testing.T, header, parent, content []byte) {
		NewCodec("").Decode([][]byte{[]byte("id"), []byte(delimiter), nil, header, parent, []byte("{}"), content})
	})
}
