// Package sql holds the generic declarations of database/sql.
package sql

import (
	"database/sql/driver"
	"fmt"
	"reflect"
)

// Null represents a value that may be null.
type Null[T any] struct {
	V     T
	Valid bool
}

// Scan takes a value of type T, one that converts to it, or nil.
func (n *Null[T]) Scan(value any) error {
	var zero T
	n.V, n.Valid = zero, false
	if value == nil {
		return nil
	}
	if v, ok := value.(T); ok {
		n.V, n.Valid = v, true
		return nil
	}
	from, to := reflect.ValueOf(value), reflect.TypeOf(&zero).Elem()
	if !from.CanConvert(to) {
		return fmt.Errorf("sql: cannot scan %T into %v", value, to)
	}
	n.V, n.Valid = from.Convert(to).Interface().(T), true
	return nil
}

// Value returns the value for a database driver.
func (n Null[T]) Value() (driver.Value, error) {
	if !n.Valid {
		return nil, nil
	}
	return n.V, nil
}
