#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_8 = arith.constant 1.000000e-05 : f64
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %broadcasted = linalg.broadcast ins(%cst_12 : tensor<8xf32>) outs(%0 : tensor<1x8x8x8xf32>) dimensions = [0, 2, 3] 
    %1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_11 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%broadcasted : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = tensor.empty() : tensor<8xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_9 : tensor<8xf32>) outs(%2 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %18 = arith.truncf %cst_8 : f64 to f32
      %19 = arith.addf %in, %18 : f32
      linalg.yield %19 : f32
    } -> tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%3 : tensor<8xf32>) outs(%2 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %18 = math.rsqrt %in : f32
      linalg.yield %18 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_13 = tensor.expand_shape %4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %18 = arith.subf %in, %in_21 : f32
      linalg.yield %18 : f32
    } -> tensor<1x8x8x8xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %expanded_13 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %18 = arith.mulf %in, %in_21 : f32
      linalg.yield %18 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_14 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_14 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %18 = arith.mulf %in, %in_21 : f32
      linalg.yield %18 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_15 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_15 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %18 = arith.addf %in, %in_21 : f32
      linalg.yield %18 : f32
    } -> tensor<1x8x8x8xf32>
    %broadcasted_16 = linalg.broadcast ins(%cst_4 : tensor<8xf32>) outs(%0 : tensor<1x8x8x8xf32>) dimensions = [0, 2, 3] 
    %9 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_5 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%broadcasted_16 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%2 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %18 = arith.truncf %cst_8 : f64 to f32
      %19 = arith.addf %in, %18 : f32
      linalg.yield %19 : f32
    } -> tensor<8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%10 : tensor<8xf32>) outs(%2 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %18 = math.rsqrt %in : f32
      linalg.yield %18 : f32
    } -> tensor<8xf32>
    %expanded_17 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_18 = tensor.expand_shape %11 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %18 = arith.subf %in, %in_21 : f32
      linalg.yield %18 : f32
    } -> tensor<1x8x8x8xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %expanded_18 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %18 = arith.mulf %in, %in_21 : f32
      linalg.yield %18 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_19 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_19 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %18 = arith.mulf %in, %in_21 : f32
      linalg.yield %18 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_20 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_20 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %18 = arith.addf %in, %in_21 : f32
      linalg.yield %18 : f32
    } -> tensor<1x8x8x8xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %15 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %18 = arith.addf %in, %in_21 : f32
      linalg.yield %18 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %18 = arith.cmpf ugt, %in, %cst : f32
      %19 = arith.select %18, %in, %cst : f32
      linalg.yield %19 : f32
    } -> tensor<1x8x8x8xf32>
    return %17 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_9: "0x040000009A790CBC275A463EE99F183D6E338ABB988EDB3C97F64FBC1B3B78BCC620A0BC",
      torch_tensor_8_torch.float32_8: "0x04000000C6C3AC3FC45FB53F9045A73FDA94863FEE05803FFE4EB13F3998883FD7C1833F",
      torch_tensor_8_torch.float32_7: "0x0400000063824A3F608A8D3FAA47B83FB425B23F1AD9723F23CB773F26C5113FFA8C853F",
      torch_tensor_8_torch.float32_6: "0x040000005C7F45BD4A11D63D5011703DE391FE3CAFAEA03C48B63ABEA3F56BBD7FF88CBE",
      torch_tensor_8_torch.float32_5: "0x04000000BE5B643DEBEE5E3E4ED322BE7EE06EBDEBF4F5BDFECDBD3DEAEB453C29E7B13E",
      torch_tensor_8_8_1_1_torch.float32: "0x04000000A490043ECEAF74BE3E9A193E27039BBEC29CBD3BFFAA5D3E54FF073D5D3E8EBE10E05FBD6ABCA1BE252606BD96279ABE40F3EF3D4196A53E53DB70BE3C3B83BE95A76A3E87A1533E65948DBD8FD8643EFA36A4BD6FC2823E93B66ABE005855BDE6C71C3E103AB2BDA895AE3E3385833EE37976BEBDAE6F3EF85E79BE2B81A23D60B5ABBEDC33833D78FF0E3EBD89683EB5E8B0BDBDC86EBEF9CD12BE0A44843E061718BD6592913ED2EB8B3DF6EDB1BEE2BC883E264C43BEA4EB683EB96985BD378816BEA8C1703E1926D2BAD759A0BEB435A93EB035AF3E4FC0ABBEA2FAEE3DFBEB5EBDA4D332BE10324EBE2660ADBEDECA87BED784823E7C03F1BD879D5BBC",
      torch_tensor_8_torch.float32_4: "0x040000008AEBF13D362C8FBDC71A983DBD225BBE1FB0FA3DC829C3BD0DFE043D75E853BD",
      torch_tensor_8_torch.float32_3: "0x04000000A4F0753F4488253F6B9D533FE041B13FE202893FA4A1993F859F373F0EFC1B3F",
      torch_tensor_8_torch.float32_2: "0x040000005F57A43F75AC803F8A0E3F3FFA47903F7A3E9F3F2661A33F80BBB43FB783013F",
      torch_tensor_8_torch.float32_1: "0x040000002F55733DC04450BC8A3C95BD63B3933DAFD867BD27C96C3D6D70FB3C23797B3D",
      torch_tensor_8_8_3_3_torch.float32: "0x04000000A06BBABD3994EBBD0AC2493DF169AE3DD6E1D33C1203D0BDD381103C70A6B23DCB947E3CC2C9BEBD13F7C3BC2CA7A6BD9C5EEE3B19E067BDC997E5BD5D13FE3C8D0F02BD044EDDBD3262D53D601604BDA7B2CFBD3047293DFED1C73D7E796DBD8DCDCCBD7C295EBC6BF9EA3D8D70EE3D06AB3F3D2630E1BC72E8913DC7B6F63B4D156C3C7A59C13C15CD62BDFEC44CBD92A281BD78531ABD3B8AB03CAF99C63B9008CC3CF240D23DED63223C2190873D910F90BC46FAAFBDC909673D34C1E93DF2D98F3D0DEAFA3B561DB1BC029DD4BD38C6B93D17A3AD3D3CB5C73C6B2A22BC34245B3D789995BD4F2F993D5817C3BD05D6ED3DCD8B73BDF51577BD37F3433CB7260CBD08FCFE3CCADC94BD1E9918BD15BE863BC93D19BD176A02BDF52C6BBA8921D43CE9BC7F3D28278C3DAE4E8A3DDCBF65BD701F9DBDDE292EBD0F9FD5BD89E9BFBDEE41703DD19291BDF85795BB17AB883DE7EEBE3DFFFA143D11E4C1BC6FA405BD35BBAB3D7B7145BD555B873D0BC6773D524258BD512EA83962992E3DF443BDBDEA517D3DC3036F3D3870D2BDD46CD83D8727DD3DF8388D3D7BE75A3D5C43A03D1111D43B4FC8143C604A1FBA7E79D1BD6567ACBC9BB78E3DDD0D73BB2218EEBDC5E51A3D3604113D8BEE343D9BD8393D34355B3D3DBA7C3D8304213DAD2985BDBE8D5DBDABB0AB3DDD6B493D8D514FBCE22CA53DDF5A00BD909B2DBD5CB215BDE740C13DBC68A0BDA99D2A3DA2F338BBFA8C0ABD463ACCBD14F7943D4EF6323DF8A78F3D84C0BE3D8CABBCBD408C8B3D4986B23CBE5F05BD76A4CABD2E24AE3D2FEB573C3775973DAC92FEBCC627EBBA5747B93D4EA826BD72ED1BBD2DEDECBCE5BCA8BD80869E3D9B6EC43B2C838C3CCAEA8E3D5980C6BDB3B9CBBD0188CEBD264A0D3D3C3707BDD8F7AC3DC28D9F3D7F1998BDFD956A3C639BA3BD2754383D23BE3C3C5C0BAF3C1B22933CE840433AB6D0CCBDCB2309BC0FE5573DD09284BD21CCEA3D0629103CFF4706BD1523CCBBC16362BDA915E13BE98ACEBCBFDE8EBC5472DA3DC5C7953DE70059BB704ABFBD4CFED6BD7CE7C8BD5D83B0BC0FBFE9BD57D9923DE77BD6BDBC7C853C2CFDC93D81E8AA3D203E3D3DE0D57D3C1114433D15BACA3D43F2E1BD455AB23C01DF92BDA0D7D13DDFED753DB390A0BD221B50BDB3FDC03CD685E6BCEDC4CFBDC2595EBD8F69783D587D1DBCA104293C04B0E4BDB83090BD37B8653DADA2263DAFF9AEBD847675BD576376BD510CCD3D095CD5BDF8E4F33C4D06783CD0829C3DC2713D3DFA00D3BD887AD9BDAC50743D853CEDBDA327A5BDC91793BDE379D7BDEF4D5A3D5A00C63D9D9D9EBDC5B031BCD1223FBD80ED6CBBD5FD823C9613A33C9E22D6BD19F00D3D24F87CBC94F5223DDC9DC1BDED3ED1BD927B93BD3968C93BC600E63D36DFEA3D23DD29BDF72EB5BC4954B1BD7FF053BDA0F2EC3C077687BDB06E9ABD5F06E63D5C2E91BD66C5EFBD5913CD3D089ED43D658F353D1C2683BCBB018BBD3317823CB5D23E3B69746DBDA520D83DF14F62BD4ED4E4BD5E3FB13CA83941BB4171B73DBF598D3DFC75CA3A01FF0CBDE8865D3CF24718BD8C90C43D35892D3DB47FF13CC195BABD70EEEB3D39795EBD9494A93DE978CFBB7FADE43D33F4D7BCFC85CB3A76796CBDE960083DD901C9BD68CBB93DA20ADD3DAFF26BBDFC05CC3D0456B13D1FD0D63D04F2EDBD92A0BFBDF86EEFBD9FADF93C96DB3BBDFC5EA63C17FF993D39EB303D4C8AEB39B63B293D1D2110BDB39B303C2593BBBD9B188DBDA442B23D598595BD5476C93DE184883DCD03DF3C1CAB063DC998CD3D27ED92BD04AE88BD41F2713C502AB6BD1EDD91BDB81A5DBB2494933DBA56A1BDDFBB2EBD67A194BD3149BE3DD3EAC9BD1E7925BBC481BB3D0E61D23D52A69BBC9217AABDA64DD7BC6599C83D64F787BC72E8B83DDA1CC03D1612563D0B9286BDEA6B98BD92A057BD5023D2BD8D5ED9BDE990333D7D96ABBD3DFF8DBC1AD5EB3C0B24853DACF1C53DDA62D3BDB4DA51BD268A98BD33F3BB3CCA0ADEBD6CDC4F3D2EC72C3DCE787EBDB1E4C33D42B818BDD862E43D0EEFE63D393EA9BD5871E33D4B82AF3D79F4A6BD1B47C4BD18B184BD2C63D83D8232D83D74A4773D88C0D33D67DB81BD5A50FE3CD5497ABDECFB43BDF8FF113D90559ABD94EA6A3DCEE7F639C3FEC2BD68FA20BD97291ABDED30933CF4545E3D7C0C8FBD886C8EBD4FF147BD896D803DC08A8F3D42FCEBBD8EAF573DF6826B3DA88E563D7C3ADC3D4B32D0BCC2A2A33D836DA7BC2836BD3D488E953D2C92703A9E886B3DD1A89DBDD041853DC14D89BD191383BD3F7032BD41E7B23D1A3EA8BD04C5B03DBADD7D3DADFBD33DF60C10BD2FF8BE3B44DEDDBD2376DD3D953AE43BDBFC843D11F8E83C47A18ABD8C6186BD276B97BCB6733ABD7ACB9C3C5ED75CBC8981363DD97731BCFEE7EDBC877EAE3C6DE0C63DBA0FAEBD7A9D483D9767BEBD5F1AB23D23C22A3DCA5DCABDA5F5CC3D0470913DC11FD03D44BD333CE8D2C1BD99D8D83CF8F15B3D5AA23B3DC92A9F3D373B25BDF69C18BDA41592BCBF00F1BDB277DD3D454CEB3DABA1383CD171FB3B1E3089BDCAAFA4BD11E69F3D392F773D8FDF173B2F40123D428689BC1039773D41B3EABD7F29DDBD9E6A3FBDEA1AF43B5135EE3D02EA80BD792BA0BD372D75BD3941153B8B0D313A33EBA3BD375DCEBC6D288DBCA60DC2BD94C132BDCE5BECBD13E4E4BD49DEAC3DA750803D0B69B13D1E9D233C37E7F0BD46CCAE3DC5C5A73DA957D8BD615136BDEF7E15BD69FEDEBC50865B3DFAB726BDF6C8B2BCCF328F3D872F593D47BA19BDC7AF053D05CDB23D643D37BDD5580BBC50E9EEBD1ED87E3D83F4653DF866C43DCD1CE53D1992803D597FED3DDAC2AB3D27C6B9BDF6EEF5BC63F2DCBDAF77683D12AE8A3DD11641BD323A6FBD3B58DD3DDECD823B003CA6BDE499D43CD773E6BD99D0E3BD80068CBD7B5DCFBD207075BD3BEA6D3D0552903DE96129BDBADA77BDED73223DE27A713D255A823D425BCFBDE0AE843DFB108CBD0B9AC53DB24D52BC7A673D3D1903D2BB6F5C543D68DB5DBD1F3D5EBDB0D7B43D91D88EBD33FE323DD45D823DC7C893BC142543BD229606BD464DA43DC2C35BBD8DD587BD7EA6BABDA1FE4FBD5C86DCBD4E6C993C8146813DDC7EDBBC33450D3D0236D23C64E78A3D014EDF3DB719163C12277BBDF7A300BD272698BC126230BDD25AAE3B6FD979BD1B66663D",
      torch_tensor_8_torch.float32: "0x040000001E19C0BDD9B4C53D67089BBCA6F3BFBDB4BAFA3CA5C1EABD36E4D13D8E1D673D"
    }
  }
#-}
