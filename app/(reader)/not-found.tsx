export default function NotFound() {
  return <h1>Không tìm thấy</h1>;
}
