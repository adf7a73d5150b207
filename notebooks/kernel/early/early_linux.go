package early

import "syscall"

// opened are the listening sockets by port.
var opened = open()

// Take returns a listening socket of TCP that is open at a port, once.
func Take(port int) (fd int, ok bool) {
	fd, ok = opened[port]
	delete(opened, port)
	return fd, ok
}

// open opens the ports in the file that the program is told of by the words
// "kernel start FILE".
func open() map[int]int {
	var args []string
	line := read("/proc/self/cmdline")
	for from, i := 0, 0; i < len(line); i++ {
		if line[i] == 0 {
			args = append(args, line[from:i])
			from = i + 1
		}
	}
	if len(args) < 4 || args[1] != "kernel" || args[2] != "start" {
		return nil
	}
	file := read(args[3])
	ip, isIP := address(after(file, `"ip"`))
	if !isIP || index(after(file, `"transport"`), `"tcp"`) < 0 {
		return nil
	}
	fds := map[int]int{}
	for _, name := range []string{"shell", "iopub", "stdin", "control", "hb"} {
		port := number(after(file, `"`+name+`_port"`))
		if fd, ok := listen(ip, port); ok {
			fds[port] = fd
		}
	}
	return fds
}

func listen(ip [4]byte, port int) (fd int, ok bool) {
	if port <= 0 || port > 0xffff {
		return 0, false
	}
	fd, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM|syscall.SOCK_NONBLOCK|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		return 0, false
	}
	err = syscall.SetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1)
	if err == nil {
		err = syscall.Bind(fd, &syscall.SockaddrInet4{Port: port, Addr: ip})
	}
	if err == nil {
		err = syscall.Listen(fd, syscall.SOMAXCONN)
	}
	if err != nil {
		syscall.Close(fd)
	}
	return fd, err == nil
}

// read returns the beginning of a file.
func read(name string) string {
	fd, err := syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return ""
	}
	defer syscall.Close(fd)
	buf := make([]byte, 16<<10)
	n, err := syscall.Read(fd, buf)
	if err != nil || n == len(buf) {
		return ""
	}
	return string(buf[:n])
}
