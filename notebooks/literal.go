package notebooks

import (
	"encoding/json"
	"fmt"
	"go/types"
	"strconv"
	"strings"
	"time"
)

// literal writes the value of a parameter, as a command line has it, as Go of
// the given type.
func literal(t types.Type, value string) (string, error) {
	if named, ok := t.(*types.Named); ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "time" {
		switch named.Obj().Name() {
		case "Duration":
			return duration(value)
		case "Time":
			return moment(value)
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return basic(u, value)
	case *types.Slice:
		return list(t, u.Elem(), value)
	}
	return "", fmt.Errorf("a %s cannot be given here; there are texts, numbers, truth values, dates, durations, and lists of them", name(t))
}

// name is a type as a cell writes it.
func name(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string {
		if p.Path() == "main" { // the cells' own
			return ""
		}
		return p.Name()
	})
}

func basic(t *types.Basic, value string) (string, error) {
	switch info := t.Info(); {
	case info&types.IsString != 0:
		return strconv.Quote(value), nil
	case info&types.IsBoolean != 0:
		switch strings.ToLower(value) {
		case "true", "yes", "1":
			return "true", nil
		case "false", "no", "0":
			return "false", nil
		}
	case info&types.IsUnsigned != 0:
		if n, err := strconv.ParseUint(value, 10, bits(t)); err == nil {
			return strconv.FormatUint(n, 10), nil
		}
	case info&types.IsInteger != 0:
		if n, err := strconv.ParseInt(value, 10, bits(t)); err == nil {
			return strconv.FormatInt(n, 10), nil
		}
	case info&types.IsFloat != 0:
		if _, err := strconv.ParseFloat(value, bits(t)); err == nil && !strings.ContainsAny(strings.ToLower(value), "nx_") {
			return value, nil
		}
	}
	return "", fmt.Errorf("%q is not a value of type %s", value, t)
}

func bits(t *types.Basic) int {
	return int(types.SizesFor("gc", "amd64").Sizeof(t)) * 8
}

func duration(value string) (string, error) {
	d, err := time.ParseDuration(value)
	if err != nil {
		return "", fmt.Errorf("%q is not a duration such as 90s or 1h30m", value)
	}
	if d%time.Second == 0 {
		return fmt.Sprintf("%d * time.Second", d/time.Second), nil
	}
	return fmt.Sprintf("time.Duration(%d)", d), nil
}

// moment takes a day or an RFC 3339 time; both become a time in UTC.
func moment(value string) (string, error) {
	t, err := time.Parse(time.DateOnly, value)
	if err != nil {
		t, err = time.Parse(time.RFC3339, value)
	}
	if err != nil {
		return "", fmt.Errorf("%q is not a day such as 2025-03-01", value)
	}
	t = t.UTC()
	return fmt.Sprintf("time.Date(%d, time.%v, %d, %d, %d, %d, %d, time.UTC)",
		t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond()), nil
}

// list takes a JSON list, or values with commas between.
func list(t, elem types.Type, value string) (string, error) {
	var values []string
	if strings.HasPrefix(strings.TrimSpace(value), "[") {
		var items []any
		d := json.NewDecoder(strings.NewReader(value))
		d.UseNumber()
		if err := d.Decode(&items); err != nil {
			return "", fmt.Errorf("%q is not a JSON list", value)
		}
		for _, v := range items {
			values = append(values, fmt.Sprint(v))
		}
	} else if value != "" {
		for v := range strings.SplitSeq(value, ",") {
			values = append(values, strings.TrimSpace(v))
		}
	}
	for i, v := range values {
		var err error
		if values[i], err = literal(elem, v); err != nil {
			return "", err
		}
	}
	return name(t) + "{" + strings.Join(values, ", ") + "}", nil
}
