#!/usr/bin/env bash
# One would expect a page segmentation mode to decide about order, not about letters. Of the four time limits of a clean
# table at 300 dpi, tesseract 5.3 with `vie` reads all in its default mode 3; mode 4, which keeps rows together, has
# "Quý 11/2024" for "Quý II/2024" and loses two; mode 6 keeps one. A quarter eleven can be refused, but a time limit
# that is lost is missed by nobody, so a scan's rows are dear at the price of its days.

source "$(dirname "$0")/support/setup.sh"
needs soffice libreoffice-writer-nogui
needs pdftoppm poppler-utils
needs tesseract tesseract-ocr
[[ $(tesseract --list-langs) == *vie* ]] || { echo 'Skipped: needs tesseract-ocr-vie.'; exit 0; }
[[ $(fc-list) == *'DejaVu Serif'* ]] || { echo 'Skipped: needs fonts-dejavu.'; exit 0; }

debian_version tesseract-ocr
debian_version tesseract-ocr-vie
cat > table.html << 'HTML'
<html><head><meta charset="utf-8"><style>
@page { size: 21cm 29.7cm; margin: 2cm }
td, th { font-family: "DejaVu Serif"; font-size: 11pt; border: 1px solid black; padding: 4px }
</style></head><body><table style="border-collapse: collapse; width: 17cm">
<tr><th>TT</th><th>Nhiệm vụ</th><th>Cơ quan chủ trì</th><th>Thời hạn</th></tr>
<tr><td>1</td><td>Ban hành kế hoạch triển khai tại đơn vị</td><td>Các sở, ban, ngành</td><td>Trước ngày 15/8/2023</td></tr>
<tr><td>2</td><td>Rà soát đội ngũ làm công tác truyền thông chính sách tại cơ quan, đơn vị</td><td>Sở Nội vụ</td><td>Quý II/2024</td></tr>
<tr><td>3</td><td>Báo cáo kết quả</td><td>UBND cấp huyện</td><td>15/12 hằng năm</td></tr>
<tr><td>4</td><td>Tập huấn nghiệp vụ</td><td>Sở Thông tin và Truyền thông</td><td>Năm 2024</td></tr>
</table></body></html>
HTML
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf table.html > /dev/null 2>&1
pdftoppm -r 300 -gray -png -singlefile table.pdf table
for mode in 3 4 6; do
  OMP_THREAD_LIMIT=1 tesseract table.png "mode$mode" -l vie --psm "$mode" > /dev/null 2>&1
  found=$(grep --only-matching -e '15/8/2023' -e 'Quý II/2024' -e 'Quý 11/2024' -e '15/12' -e 'Năm 2024' "mode$mode.txt" | paste -sd ' ' || true)
  echo "mode $mode: $found"
done > seen

must_be seen << 'SEEN'
mode 3: 15/8/2023 Quý II/2024 15/12 Năm 2024
mode 4: Quý 11/2024 Năm 2024
mode 6: Năm 2024
SEEN
