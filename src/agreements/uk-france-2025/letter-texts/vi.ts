import type { LetterLanguage } from '../../../law/letter-texts.ts'

const help = `## Nếu bạn cần giúp đỡ
- Hãy yêu cầu luật sư. Nếu bạn đang bị giữ ở trung tâm trục xuất, hãy xin nhân viên ở đó một cuộc hẹn với luật sư trực:
cuộc hẹn đầu tiên miễn phí.
- Hãy yêu cầu thông dịch viên mỗi khi có người nói chuyện với bạn về lá thư này.
- Câu hỏi về lá thư này: {{contact}}

## Hãy nói ngay với chúng tôi nếu có điều gì không ổn
Hãy nói với bất kỳ viên chức, y tá hay luật sư nào, bằng tiếng của bạn, nếu một trong những điều sau đúng với bạn. Chúng tôi
phải ghi lại và xem xét điều đó.
- Bạn là trẻ em, hoặc người ta đã đối xử với bạn như người lớn tuổi hơn.
- Bạn bị bệnh, bị thương, đang mang thai hoặc khuyết tật, hoặc nghĩ đến việc tự làm hại mình.
- Có người đã ép buộc, đe dọa, bán bạn, hoặc lợi dụng bạn để lao động, tình dục hay phạm tội.
- Bạn sợ điều có thể xảy ra với mình ở Pháp.
- Tòa án đang xét vụ của bạn, hoặc người thân gần của bạn đang ở đây.`

const negative = (right: string): string => `# Quyết định về nạn buôn người: không có căn cứ hợp lý
Đã có quyết định rằng không có căn cứ hợp lý để tin rằng bạn là nạn nhân của nạn buôn người hoặc nô lệ hiện đại.

## Vì sao
{{reasons}}

Luật: {{rule}}.

## Bạn có thể làm gì
${right}

${help}`

/** Vietnamese, made by machine. */
export const vi: LetterLanguage = {
  language: 'vi',
  locale: 'vi',
  name: 'Tiếng Việt',
  direction: 'ltr',
  times: ['ngày', 'tuần', 'tháng', 'giờ'],
  numbers: ['ba', 'năm', 'bảy', 'mười', 'hai mươi', 'ba mươi'],
  labels: {
    official: 'Văn bản chính thức',
    reference: 'Số hồ sơ',
    date: 'Ngày',
    addressee: 'Gửi',
    birthDate: 'Ngày sinh',
    unchecked: 'Bản dịch này chưa được người dịch kiểm tra. Nếu có khác biệt, văn bản chính thức có giá trị.',
    beside: 'Lý do được viết trong văn bản chính thức. Thông dịch viên phải đọc cho bạn nghe.',
    noTranslation: 'Lá thư này không có bản viết bằng {{language}}. Thông dịch viên phải đọc toàn bộ cho người nhận.',
    received: 'Tôi đã được trao lá thư này. Chữ ký của tôi không có nghĩa là tôi đồng ý.',
    signature: 'Chữ ký',
    interpreter: 'Thông dịch viên',
    day: 'Ngày và giờ',
  },
  promises: {
    'rg-negative-v4.1':
      'Bạn có thể yêu cầu xem xét lại quyết định này. Bạn có {{promiseDays}} ngày: đến hết {{promiseUntil}}. Bạn sẽ không bị đưa đi trong thời gian đó.',
    'rg-positive':
      'Bạn sẽ không bị đưa đi trong thời gian hồi phục. Thời gian đó kéo dài ít nhất {{promiseDays}} ngày, đến hết {{promiseUntil}}, và lâu hơn nếu đến lúc đó chưa có quyết định cuối cùng.',
  },
  texts: {
    'notice-of-intent': `# Đơn xin tị nạn của bạn có thể không được xem xét tại Vương quốc Anh
Bạn đã xin tị nạn. Chúng tôi có thể tuyên bố đơn của bạn không được chấp nhận: khi đó đơn sẽ không được xem xét ở đây, vì bạn có
liên hệ với Pháp. Chưa có gì được quyết định.

## Vì sao
{{reasons}}

Luật: {{rule}}.

## Bạn có thể làm gì, và trước khi nào
Bạn có thể cho chúng tôi biết vì sao đơn của bạn nên được xem xét ở đây và vì sao bạn không nên bị gửi sang Pháp. Chúng tôi phải
nhận được câu trả lời của bạn trước khi hết {{answerBy}}.
- Bạn có thể viết, hoặc nói với một viên chức, người này phải ghi lại.
- Bạn có thể đưa cho chúng tôi giấy tờ và hình ảnh.
- Nếu cần thêm thời gian, hãy xin trước thời hạn đó và nói lý do.

## Việc gì xảy ra tiếp theo
Chúng tôi đọc câu trả lời của bạn rồi quyết định. Bạn sẽ nhận quyết định bằng văn bản, có nêu lý do.

${help}`,
    'inadmissibility-decision': `# Đơn xin tị nạn của bạn không được chấp nhận xem xét
Chúng tôi đã quyết định rằng đơn xin tị nạn của bạn không được chấp nhận. Đơn sẽ không được xem xét tại Vương quốc Anh. Đây không
phải là bác đơn: chưa ai ở đây quyết định bạn có phải là người tị nạn hay không.

## Vì sao
{{reasons}}

Luật: {{rule}}.

## Việc gì xảy ra tiếp theo
Bạn có thể bị đưa trở lại Pháp. Trước đó bạn phải được trao thông báo bằng văn bản rằng chúng tôi định đưa bạn đi, cùng chi tiết
chuyến đi.

## Bạn có thể làm gì
- Quyết định này không mở ra quyền kháng cáo lên tòa về đơn xin tị nạn. Luật sư có thể cho bạn biết tòa án có thể xem lại hay không.
- Nếu việc đưa bạn đi vi phạm nhân quyền của bạn, hãy nói ngay với chúng tôi và nêu lý do.

${help}`,
    'removal-notice': `# Thông báo ý định đưa bạn đi
Chúng tôi định đưa bạn ra khỏi Vương quốc Anh. Bạn sẽ được đưa đến: {{destination}}.

## Vì sao
{{reasons}}

Luật: {{rule}}.

## Khi nào
Bạn sẽ không bị đưa đi trước khi hết {{noticeUntil}}. Thời hạn báo trước là {{noticeDays}} ngày làm việc, bắt đầu từ hôm sau khi
bạn được trao lá thư này. Những hôm văn phòng ở đây đóng cửa không được tính.

Trước khi đi, bạn cũng phải được thông báo bằng văn bản về hôm khởi hành và nơi đến.

## Bạn có thể làm gì từ nay đến lúc đó
- Nếu bạn tin rằng mình không nên bị đưa đi, hãy nói ngay với chúng tôi và với luật sư. Đừng chờ đến hôm đó.
- Bạn có thể yêu cầu tòa án dừng việc đưa bạn đi. Nếu đã làm vậy, hãy báo ngay cho chúng tôi.

${help}`,
    'departure-details': `# Chi tiết chuyến đi của bạn
Bạn sẽ rời Vương quốc Anh vào {{departsAt}}. Bạn sẽ được đưa đến: {{destination}}.

Các chi tiết này thay thế mọi chi tiết đã được trao trước đây. Luật: {{rule}}.

## Trước khi đi
- Hãy cho chúng tôi biết bạn cần gì trên đường: thuốc, giúp đi lại, thức ăn, người mà bạn không được bị tách ra.
- Hãy cho chúng tôi biết nếu bạn muốn báo tin cho gia đình hay luật sư.

## Nếu có điều gì ngăn cản
Nếu bạn hoặc luật sư đã ra tòa, hoặc đã nói với chúng tôi điều gì mà chúng tôi chưa trả lời, hãy nói ngay với bất kỳ viên chức nào.

${help}`,
    'rg-negative-v4.1': negative(`{{promise}}

Để yêu cầu, hãy viết cho chúng tôi, hoặc nói với viên chức hay luật sư. Hãy nói điều gì sai trong quyết định, và đưa ra bất cứ
điều gì mới.`),
    'rg-negative':
      negative(`Lá thư này không cho quyền yêu cầu xem xét lại quyết định. Bạn có thể yêu cầu tòa án xem lại. Luật sư có thể cho bạn biết
cách làm; cũng có thể làm từ một nước khác.`),
    'rg-positive': `# Quyết định về nạn buôn người: có căn cứ hợp lý
Đã có quyết định rằng có căn cứ hợp lý để tin rằng bạn là nạn nhân của nạn buôn người hoặc nô lệ hiện đại. Quyết định cuối cùng sẽ
có sau.

## Vì sao
{{reasons}}

Luật: {{rule}}.

## Điều này có nghĩa gì với bạn
{{promise}}

Nếu nơi bạn đang ở không an toàn, hãy nói ngay với người bạn tin tưởng nhất ở đây.

${help}`,
    'access-code': `# Quyền xem hồ sơ của chính bạn
Với mã này, bạn và những người bạn cho xem có thể đọc những gì có trong hồ sơ của bạn và gửi tin cho chúng tôi:

{{code}}

Hãy giữ lá thư này ở nơi an toàn. Không ai trong chúng tôi sẽ hỏi bạn mã này. Nếu người khác có được nó, hãy cho chúng tôi biết và
bạn sẽ nhận mã khác.

Lá thư này không quyết định gì về bạn và không thay đổi gì trong hồ sơ của bạn. Luật: {{rule}}.

${help}`,
  },
}
